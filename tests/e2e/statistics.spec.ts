// Statistics of learners, with an account and without, and what editors see of what many forget.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Role } from '../../features/accounts/domain/role';
import type { PostedEvent } from '../../features/study/domain/event';
import type { Lang } from '../../language/lang';
import { editorialOf } from './support/editorial';
import { locales, t } from './support/messages';
import type { Server } from './support/server';
import { expectSoundBy, type Scheme } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const DAY = 86_400_000;
const say = (locale: Lang, key: string, values?: Record<string, string | number>) =>
  t(locale, `studyStatistics.${key}`, values);

/** The page at both widths, light and dark, with its tables shut and open. */
async function expectSound(page: Page): Promise<void> {
  const look = async (width: number, colorScheme: Scheme) => {
    await page.setViewportSize({ width, height: 900 });
    await expectSoundBy(page, colorScheme);
  };
  await look(360, 'light');
  await look(360, 'dark');
  await look(1280, 'dark');
  const summaries = await page.locator('main summary').all();
  for (const summary of summaries) await summary.click();
  await look(1280, 'light');
  if (summaries.length > 0) await look(360, 'light');
  for (const summary of summaries) await summary.click();
}

/** Two months of answers about a few concepts, some wrong, one of them typed as another concept. */
function answersOf(
  concepts: readonly { id: string; labelLo: string }[],
  now: number,
): PostedEvent[] {
  const head = { device: 'a browser', timeZone: 'Asia/Vientiane' };
  return concepts.flatMap((concept, at) =>
    [60, 50, 38, 30, 9, 2, 1, 0].map((ago, turn): PostedEvent => {
      const isWrong = at === 0 && turn > 2 && turn % 2 === 1;
      return {
        ...head,
        id: randomUUID(),
        cardKey: `${concept.id}:en-lo`,
        // Early enough to be of the same day everywhere.
        answeredAt: now - ago * DAY - 60_000 + at * 1000,
        kind: 'answer',
        rating: isWrong ? 1 : 3,
        durationMillis: 2000 + at * 500,
        ...(isWrong && { typed: concepts[1]?.labelLo ?? '' }),
      };
    }),
  );
}

async function studied(server: Server, role: Role = 'learner') {
  const editorial = await editorialOf(server);
  const learner = await editorial.user('Noy', role);
  const concepts = await editorial.db().concept.findMany({
    where: { status: 'published' },
    orderBy: { id: 'asc' },
    take: 4,
    select: { id: true, slug: true, labelEn: true, labelLo: true },
  });
  return { editorial, learner, concepts };
}

async function post(actor: Awaited<ReturnType<typeof studied>>['learner'], events: PostedEvent[]) {
  const { postEvents } = await import('../../features/study/service-events');
  const now = new Date();
  const result = await postEvents(actor, { sentAt: now.getTime(), events }, now);
  expect(result).toMatchObject({ ok: true, data: { problems: [] } });
}

for (const locale of locales) {
  test(`in ${locale}: a learner sees what they have learnt`, async ({ page, server }) => {
    const { editorial, learner, concepts } = await studied(server);
    await editorial.signIn(page.context(), learner);
    const address = `/${locale}/study/statistics`;
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByText(say(locale, 'empty'))).toBeVisible();
    await expect(main.getByRole('link', { name: say(locale, 'begin') })).toHaveAttribute(
      'href',
      `/${locale}/study`,
    );
    await expectSound(page);

    await post(learner, answersOf(concepts, Date.now()));
    await page.goto(address);
    await expect(main.getByText(say(locale, 'overview.todayValue', { answers: 4 }))).toBeVisible();
    for (const chart of ['forecast', 'calendar', 'retention', 'directions', 'stability', 'times']) {
      const section = main.getByRole('region', {
        name: say(locale, `${chart}.title`),
        exact: true,
      });
      const picture = section.first().getByRole('img');
      // What the picture is called is written below it, and the table behind it has a row for what it shows.
      const name = (await picture.getAttribute('aria-label')) ?? '';
      expect(name).not.toBe('');
      await expect(section.first().locator('figcaption')).toHaveText(name);
      await section.first().locator('summary').click();
      await expect(section.first().getByRole('table')).toBeVisible();
      await section.first().locator('summary').click();
    }
    const hardest = main.getByRole('region', { name: say(locale, 'hardest.title') }).first();
    await expect(hardest.getByRole('link')).toHaveText([concepts[0]?.labelEn ?? '']);
    const confused = main.getByRole('region', { name: say(locale, 'confusions.title') }).first();
    await expect(confused.getByRole('link')).toHaveText([
      concepts[0]?.labelLo ?? '',
      concepts[1]?.labelLo ?? '',
    ]);
    await expectSound(page);
    await page.setViewportSize({ width: 360, height: 900 });
    // The year begins at its end, and is moved by the keyboard.
    const calendar = main.getByRole('region', { name: say(locale, 'calendar.label') });
    await calendar.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => calendar.evaluate((box) => box.scrollLeft)).toBeLessThan(0);
    await hardest.getByRole('link').click();
    await expect(page).toHaveURL(`/${locale}/terms/${concepts[0]?.slug}`);
  });

  test(`in ${locale}: somebody without an account sees what this browser keeps`, async ({
    page,
    server,
  }) => {
    const { concepts } = await studied(server);
    const address = `/${locale}/study/statistics`;
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByText(say(locale, 'empty'))).toBeVisible();
    await expect(main.getByRole('link', { name: say(locale, 'signIn') })).toHaveAttribute(
      'href',
      new RegExp(`/${locale}/sign-in\\?next=`),
    );
    await keepAsGuest(page, answersOf(concepts, Date.now()));
    await page.reload();
    await expect(main.getByText(say(locale, 'overview.todayValue', { answers: 4 }))).toBeVisible();
    await expect(main.getByRole('img', { name: /./ }).first()).toBeVisible();
    await expectSound(page);
  });

  test(`in ${locale}: an editor sees what many forget, and nobody else does`, async ({
    page,
    server,
    expectProblem,
  }) => {
    const { editorial, learner: editor, concepts } = await studied(server, 'editor');
    const hard = concepts[3];
    const address = `/${locale}/admin/difficult`;
    const main = page.getByRole('main');
    await page.goto(address);
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in\\?next=`));
    await editorial.signIn(page.context(), await editorial.user('Kham', 'contributor'));
    expectProblem(/403/);
    await page.goto(address);
    await expect(main.getByText(t(locale, 'forbidden.title'))).toBeVisible();

    await editorial.db().card.deleteMany();
    await editorial.signIn(page.context(), editor);
    await page.goto(`/${locale}/admin`);
    await main.getByRole('link', { name: t(locale, 'difficult.link') }).click();
    await expect(page).toHaveURL(address);
    await expect(main.getByText(t(locale, 'difficult.none'))).toBeVisible();
    await expectSound(page);

    for (let i = 0; i < 5; i++) {
      const someone = await editorial.user(`Person ${i}`, 'learner');
      const events = answersOf([{ id: hard?.id ?? '', labelLo: '' }], Date.now());
      await post(someone, events);
    }
    await page.reload();
    const row = main.locator('tbody > tr');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(hard?.labelEn ?? '');
    await expect(main).not.toContainText('Person');
    await expectSound(page);
    await main.getByLabel(t(locale, 'difficult.filter')).selectOption('event');
    await main.getByRole('button', { name: t(locale, 'difficult.apply') }).click();
    await expect(page).toHaveURL(`${address}?category=event`);
    await page.goto(address);
    await row.getByRole('link').click();
    await expect(page).toHaveURL(`/${locale}/admin/concepts/${hard?.id}`);
  });
}

/** Puts events into the browser as a session of a guest does, with the cards that they make. */
async function keepAsGuest(page: Page, posted: readonly PostedEvent[]): Promise<void> {
  const { cleanEvents } = await import('../../features/study/domain/clean-events');
  const { foldCard } = await import('../../features/study/domain/fold');
  const { makeScheduler } = await import('../../features/study/domain/scheduler');
  const { DEFAULT_SCHEDULING } = await import('../../features/study/domain/scheduling');
  const now = Date.now();
  const { events } = cleanEvents(posted, { sentAt: now, receivedAt: now });
  const scheduler = makeScheduler(DEFAULT_SCHEDULING);
  const keys = [...new Set(events.map(({ cardKey }) => cardKey))];
  const cards = keys.map((key) => foldCard(key, events, scheduler));
  await page.evaluate(
    ({ events, cards }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('khamsap-study-guest');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const work = db.transaction(['events', 'cards'], 'readwrite');
          for (const event of events) {
            const { id, cardKey } = event;
            work.objectStore('events').put({ id, cardKey, event, sessionId: 's', state: 'sent' });
          }
          for (const card of cards) work.objectStore('cards').put(card);
          work.oncomplete = () => {
            db.close();
            resolve();
          };
          work.onerror = () => reject(work.error);
        };
      }),
    { events, cards },
  );
}
