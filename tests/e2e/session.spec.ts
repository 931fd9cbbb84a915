// Studying, as it is done: cards by keyboard, answers that survive whatever comes, the same session in other tabs and
// on other devices.
import type { Page } from '@playwright/test';
import type { Actor } from '../../features/accounts/domain/role';
import { cardKey as cardKeyOf } from '../../features/study/domain/card-key';
import { learnerDay } from '../../features/study/domain/day';
import { directionsOf } from '../../features/study/domain/directions';
import { defaultSettings } from '../../features/study/domain/settings';
import type { Lang } from '../../language/lang';
import { editorialOf } from './support/editorial';
import { locales, t } from './support/messages';
import { problemsOf } from './support/problems';
import type { Server } from './support/server';
import { expectSoundBy } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sizes = [
  { width: 1280, height: 860 },
  { width: 360, height: 740 },
];
const say = (locale: Lang, key: string, values = {}) => t(locale, `studySession.${key}`, values);
const address = (locale: Lang, query: string) => `/${locale}/study/session?${query}`;

/** Without a violation and without a bar to scroll sideways, on a desk and on a phone, by day and by night. */
async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of sizes) {
      await page.setViewportSize(size);
      // Above its end, the bar at the bottom lies over a part of the page, whichever that is.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expectSoundBy(page, colorScheme);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const card = (page: Page) => page.locator('[data-card]');
const cardKey = (page: Page) => card(page).getAttribute('data-card');
const answer = (page: Page) => page.locator('[data-answer]');
const grade = (page: Page, rating: 1 | 2 | 3 | 4) => page.locator(`[data-grade="${rating}"]`);

async function reveal(page: Page): Promise<void> {
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(answer(page)).toBeVisible();
}

/** Answers the card that is shown, by keyboard, and waits for the next. */
async function give(page: Page, rating: 1 | 2 | 3 | 4): Promise<string | null> {
  const key = await cardKey(page);
  await reveal(page);
  await page.keyboard.press(String(rating));
  await expect(answer(page)).toHaveCount(0);
  return key;
}

/** How many events of somebody the server has. */
async function eventsOf(server: Server, actor: Actor): Promise<number> {
  const { db } = await editorialOf(server);
  return db().reviewEvent.count({ where: { userId: actor.id } });
}

/** A deck of a learner, made as its page makes it. */
async function deckOf(server: Server, actor: Actor, isTyped: boolean): Promise<string> {
  process.env.DATABASE_URL = server.databaseUrl;
  const { saveDeck } = await import('../../features/study/service-decks');
  const deck = { kind: 'category', source: 'institution', name: null, isTyped } as const;
  const saved = await saveDeck(actor, { id: crypto.randomUUID(), ...deck }, new Date());
  if (!saved.ok) throw new Error(saved.code);
  return saved.data.id;
}

for (const locale of locales) {
  test(`in ${locale}: a guest begins with one click and studies by keyboard to the end`, async ({
    page,
  }) => {
    await page.goto(address(locale, 'category=institution'));
    await expect(card(page)).toBeVisible();
    await expect(page).toHaveURL(/\?deck=/u);
    await expect(page.getByRole('button', { name: say(locale, 'show') })).toBeFocused();
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuemax', '10');
    await expectSound(page);
    const first = await cardKey(page);

    await page.keyboard.press('Space');
    await expect(grade(page, 3)).toBeFocused();
    await expect(grade(page, 3)).toContainText(say(locale, 'interval.minutes', { count: 10 }));
    await expect(grade(page, 1)).toContainText(say(locale, 'interval.minutes', { count: 1 }));
    await expectSound(page);
    await page.keyboard.press('Enter');
    await expect(card(page)).not.toHaveAttribute('data-card', first ?? '');
    const second = await give(page, 1);
    const third = await cardKey(page);

    await page.keyboard.press('u');
    await expect(card(page)).toHaveAttribute('data-card', second ?? '');
    await expect(page.getByText(say(locale, 'done.undo'))).toBeVisible();
    await page.keyboard.press('u');
    await expect(card(page)).toHaveAttribute('data-card', first ?? '');
    await expect(page.getByRole('button', { name: say(locale, 'undo') })).toBeDisabled();

    await page.keyboard.press('s');
    await expect(page.getByText(say(locale, 'done.suspend'))).toBeVisible();
    await expect(card(page)).toHaveAttribute('data-card', second ?? '');
    await page.getByRole('button', { name: say(locale, 'more') }).click();
    await page.getByRole('menuitem', { name: say(locale, 'menu.bury') }).click();
    await expect(card(page)).toHaveAttribute('data-card', third ?? '');
    await page.keyboard.press('u');
    await expect(card(page)).toHaveAttribute('data-card', second ?? '');

    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('As in the weekly news');
    await expectSound(page);
    await dialog.getByRole('button', { name: say(locale, 'note.save') }).click();
    await expect(dialog).toBeHidden();
    await reveal(page);
    await expect(answer(page)).toContainText('As in the weekly news');
    await page.reload();
    await expect(card(page)).toBeVisible();

    await page.keyboard.press('?');
    await expect(dialog).toContainText(say(locale, 'keys.swipe'));
    await expectSound(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    for (let left = 30; left > 0 && (await card(page).count()) > 0; left--) {
      await give(page, left % 6 === 0 ? 1 : 4);
    }
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(say(locale, 'end.title'));
    await expect(page.getByText(say(locale, 'end.hard'), { exact: true })).toBeVisible();
    await expectSound(page);
  });

  test(`in ${locale}: answers are typed, and judged letter by letter`, async ({
    page,
    context,
    server,
  }) => {
    const desk = await editorialOf(server);
    const learner = await desk.user('Linh', 'learner');
    const deck = await deckOf(server, learner, true);
    await desk.signIn(context, learner);
    await page.goto(address(locale, `deck=${deck}`));
    const field = page.getByRole('textbox');
    await expect(field).toBeFocused();
    await expectSound(page);
    const to = (await field.getAttribute('lang')) as Lang;
    const { concept } = await desk.read((await cardKey(page))?.split(':')[0] ?? '');
    const wanted = concept.terms.find(
      ({ lang, type, status }) => lang === to && type === 'fullForm' && status === 'preferred',
    );
    await field.fill(`${wanted?.text}`);
    await field.press('Enter');
    await expect(answer(page)).toContainText(say(locale, 'typed.verdict.exact'));
    await expect(grade(page, 3)).toBeFocused();
    await page.keyboard.press('Enter');

    await expect(field).toBeFocused();
    await field.fill('xyz');
    await page.getByRole('button', { name: say(locale, 'typed.check') }).click();
    await expect(answer(page)).toContainText(say(locale, 'typed.verdict.wrong'));
    await expect(page.locator('del')).toContainText('xyz');
    await expect(grade(page, 1)).toBeFocused();
    await expectSound(page);
    await grade(page, 2).click();
    await page.getByRole('button', { name: say(locale, 'typed.unknown') }).click();
    await expect(grade(page, 1)).toBeFocused();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: say(locale, 'typed.showInstead') }).click();
    await expect(grade(page, 3)).toBeFocused();
    await page.keyboard.press('3');
    await expect(field).toBeFocused();
    await expect.poll(() => eventsOf(server, learner)).toBe(4);
    const typed = await desk.db().reviewEvent.findMany({
      where: { userId: learner.id },
      orderBy: { answeredAt: 'asc' },
      select: { typed: true, rating: true },
    });
    expect(typed.map(({ typed }) => typed)).toEqual([wanted?.text, 'xyz', null, null]);
    expect(typed.map(({ rating }) => rating)).toEqual([3, 2, 1, 3]);
  });
}

test('an account studies in two tabs and on another device: nothing is lost, nothing counted twice', async ({
  page,
  context,
  browser,
  server,
}) => {
  const desk = await editorialOf(server);
  const learner = await desk.user('Kham', 'learner');
  await desk.signIn(context, learner);
  await page.goto(address('en', 'category=institution'));
  const first = await give(page, 3);
  const deck = new URL(page.url()).search;
  const other = await context.newPage();
  await other.goto(`/en/study/session${deck}`);
  await expect(card(other)).toBeVisible();
  expect(await cardKey(other)).not.toBe(first);
  const second = await give(other, 3);
  await other.close();
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(card(page)).not.toHaveAttribute('data-card', second ?? '');
  const third = await give(page, 4);
  await expect.poll(() => eventsOf(server, learner)).toBe(3);
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('textbox').fill('Seen on a stamp');
  await page.getByRole('button', { name: say('en', 'note.save') }).click();
  await expect
    .poll(() => desk.db().studyNote.findFirst({ where: { userId: learner.id } }))
    .toMatchObject({ text: 'Seen on a stamp' });
  await page.getByRole('button', { name: say('en', 'more') }).click();
  await page.getByRole('menuitem', { name: say('en', 'menu.flag') }).click();
  await expect(page.getByRole('dialog')).toContainText(t('en', 'flags.reportTitle'));
  await page.keyboard.press('Escape');

  const elsewhere = await browser.newContext({ baseURL: server.url });
  const problems = await problemsOf(elsewhere);
  await desk.signIn(elsewhere, learner);
  const phone = await elsewhere.newPage();
  await phone.goto(`/en/study/session${deck}`);
  await expect(card(phone)).toBeVisible();
  expect([first, second, third]).not.toContain(await cardKey(phone));
  await give(phone, 4);
  await expect.poll(() => eventsOf(server, learner)).toBe(4);
  expect(problems).toEqual([]);
  await elsewhere.close();

  await page.reload();
  await expect(card(page)).toBeVisible();
  for (const expected of [third, second, first]) {
    await page.keyboard.press('u');
    await expect(card(page)).toHaveAttribute('data-card', expected ?? '');
  }
  await expect.poll(() => eventsOf(server, learner)).toBe(7);
  const cards = await desk.db().card.findMany({ where: { userId: learner.id } });
  expect(cards.filter(({ phase }) => phase === 'new')).toHaveLength(3);
});

test('the server is killed in the middle: answers go on, and are all there when it is back', async ({
  page,
  context,
  server,
  expectProblem,
}) => {
  expectProblem(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/u);
  const desk = await editorialOf(server);
  const learner = await desk.user('Noy', 'learner');
  await desk.signIn(context, learner);
  await page.goto(address('en', 'category=institution'));
  await give(page, 3);
  await expect.poll(() => eventsOf(server, learner)).toBe(1);
  await server.kill();
  for (let n = 0; n < 3; n++) await give(page, 4);
  await expect(page.getByText(say('en', 'status.offline', { count: 3 }))).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(say('en', 'status.offline', { count: 4 }))).toBeVisible();
  await expectSound(page);
  await server.start();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect.poll(() => eventsOf(server, learner)).toBe(5);
  await expect(page.getByText(/wait/u)).toBeHidden();
  await page.reload();
  await expect(card(page)).toBeVisible();
  expect(await eventsOf(server, learner)).toBe(5);
});

test('who is signed out goes on, and what is kept here does not get into another account', async ({
  page,
  context,
  server,
  expectProblem,
}) => {
  expectProblem(/401/u);
  const desk = await editorialOf(server);
  const [one, another] = [await desk.user('One', 'learner'), await desk.user('Two', 'learner')];
  await desk.signIn(context, one);
  await page.goto(address('en', 'category=institution'));
  await give(page, 3);
  await expect.poll(() => eventsOf(server, one)).toBe(1);
  await context.clearCookies();
  await give(page, 3);
  await expect(page.getByText(say('en', 'status.signedOut'))).toBeVisible();
  await desk.signIn(context, another);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await give(page, 3);
  await expect(page.getByText(say('en', 'status.signedOut'))).toBeVisible();
  await context.clearCookies();
  await desk.signIn(context, one);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => eventsOf(server, one)).toBe(3);
  expect(await eventsOf(server, another)).toBe(0);
});

test('by touch: a swipe up shows the answer, left and right grade it', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({
    baseURL: server.url,
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  const problems = await problemsOf(context);
  const page = await context.newPage();
  await page.goto(address('en', 'category=institution'));
  await expect(card(page)).toBeVisible();
  const first = await cardKey(page);
  const touch = await context.newCDPSession(page);
  const swipe = async (x: number, y: number) => {
    const [fromX, fromY] = [180, 400];
    const at = (x: number, y: number) => [{ x, y }];
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as [] });
    await send('touchStart', at(fromX, fromY));
    for (let step = 1; step <= 4; step++) {
      await send('touchMove', at(fromX + (x * step) / 4, fromY + (y * step) / 4));
    }
    await send('touchEnd', []);
  };
  await swipe(0, -150);
  await expect(answer(page)).toBeVisible();
  await swipe(150, 0);
  await expect(card(page)).not.toHaveAttribute('data-card', first ?? '');
  await page.touchscreen.tap(180, 300);
  await expect(answer(page)).toBeVisible();
  await swipe(-150, 0);
  await expect(answer(page)).toHaveCount(0);
  expect(problems).toEqual([]);
  await context.close();
});

for (const locale of locales) {
  test(`in ${locale}: after a holiday, with a term that does not stick, and while a step lasts`, async ({
    page,
    context,
    server,
  }) => {
    const desk = await editorialOf(server);
    const learner = await desk.user('Vanh', 'learner');
    const deck = await deckOf(server, learner, false);
    const settings = {
      ...defaultSettings(locale),
      reviewsPerDay: 1,
      newPerDay: 0,
      relearningSteps: [60],
    };
    await desk.db().learner.upsert({
      where: { userId: learner.id },
      create: { userId: learner.id, settings },
      update: { settings },
    });
    const today = learnerDay(Date.now(), { timeZone: settings.timeZone, startHour: 4 });
    const concepts = await desk.db().concept.findMany({
      where: { category: 'institution', status: 'published' },
      take: 3,
      select: { id: true },
    });
    const card = {
      ...{ phase: 'review', step: 0, stability: 10, difficulty: 8, intervalDays: 10, answers: 30 },
      ...{ dueDay: today - 20, firstDay: today - 90, lastDay: today - 30, lapses: 9 },
      ...{ isSuspended: false, awaitsVoided: false, schedulingVersion: 0 },
    };
    const [direction] = directionsOf(settings);
    if (!direction) throw new Error('no direction');
    await desk.db().card.createMany({
      data: concepts.map(({ id }) => ({
        ...card,
        userId: learner.id,
        conceptId: id,
        cardKey: cardKeyOf(id, direction),
      })),
    });
    await desk.signIn(context, learner);
    await page.goto(address(locale, `deck=${deck}`));
    await expect(page.getByText(say(locale, 'backlog', { count: 2 }))).toBeVisible();
    await reveal(page);
    await expect(answer(page)).toContainText(say(locale, 'leech.title', { count: 9 }));
    await expectSound(page);
    await page.keyboard.press('1');
    const heading = page.getByRole('heading', { level: 2 });
    await expect(heading).toHaveText(
      say(locale, 'waiting.title', { interval: say(locale, 'interval.minutes', { count: 40 }) }),
    );
    await expectSound(page);
    await page.getByRole('button', { name: say(locale, 'waiting.stop') }).click();
    await expect(heading).toHaveText(say(locale, 'end.stopped'));
    await expect(page.getByText(say(locale, 'end.waiting', { count: 2 }))).toBeVisible();
    await expectSound(page);
    await page.getByRole('button', { name: say(locale, 'end.goOn') }).click();
    await expect(heading).toContainText(say(locale, 'interval.minutes', { count: 40 }));
  });
}

test('addresses that lead to nothing say so', async ({ page }) => {
  await page.goto(address('en', `deck=${crypto.randomUUID()}`));
  await expect(page.getByText(say('en', 'problems.notFound'))).toBeVisible();
  await expectSound(page);
  await page.goto(address('en', `article=${crypto.randomUUID()}`));
  await expect(page.getByText(say('en', 'problems.notFound'))).toBeVisible();
  await page.goto(address('en', ''));
  await expect(page.getByText(say('en', 'nothing.none'))).toBeVisible();
  await expectSound(page);
});
