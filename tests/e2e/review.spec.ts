import type { BrowserContext, Page } from '@playwright/test';
import type { Actor } from '../../features/accounts/domain/role';
import type { Lang } from '../../language/lang';
import { editorialOf, renamed } from './support/editorial';
import { locales, t } from './support/messages';
import { problemsOf } from './support/problems';
import { expectSound as expectSoundHere } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sizes = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];

/** Without a violation and without a bar to scroll sideways, on a desk and on a phone. */
async function expectSound(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectSoundHere(page);
  }
}

const button = (page: Page, locale: Lang, key: string, values = {}) =>
  page.getByRole('button', { name: t(locale, key, values), exact: true });
const toast = (page: Page) => page.getByRole('log');

for (const locale of locales) {
  test(`in ${locale}: proposals are sent back, published and withdrawn`, async ({
    page,
    context,
    browser,
    server,
  }) => {
    const desk = await editorialOf(server);
    await desk.db().proposal.updateMany({
      where: { status: 'open' },
      data: { status: 'withdrawn', liveKey: null, decidedAt: new Date() },
    });
    const editor = await desk.user('Eva', 'editor');
    const anh = await desk.user('Nguyễn Thị Ánh', 'contributor');
    const first = await desk.freshConcept();
    await desk.propose(anh, first.id, renamed('lo', 'ຊື່ໃໝ່ຂອງແນວຄິດ'), 'ຕາມໜັງສືພິມປະຊາຊົນ');
    const second = await desk.freshConcept();
    const name = `Tên mới ${locale}`;
    await desk.propose(anh, second.id, renamed('vi', name));

    await page.goto(`/${locale}/admin/review`);
    await expect(page).toHaveURL(`/${locale}/sign-in?next=%2F${locale}%2Fadmin%2Freview`);
    await desk.signIn(context, editor);
    await page.goto(`/${locale}/admin/review`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(locale, 'review.title'));
    const rows = page.getByRole('list', { name: t(locale, 'review.list') }).locator('> li');
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('ຕາມໜັງສືພິມປະຊາຊົນ');
    await expect(rows.first()).toContainText(t(locale, 'history.difference.parts.terms'));
    await expectSound(page);

    await rows.first().getByRole('link').click();
    await expect(page.locator('ins')).toContainText('ຊື່ໃໝ່');
    await expect(page.locator('del').first()).toBeVisible();
    await expectSound(page);
    const sendBack = 'review.detail.sendBack';
    await button(page, locale, sendBack).click();
    const dialog = page.getByRole('dialog');
    const comment = dialog.getByRole('textbox');
    await dialog.getByRole('button', { name: t(locale, 'review.sendBackDialog.submit') }).click();
    await expect(comment).toBeFocused();
    await expect(dialog.getByText(t(locale, 'review.problems.required'))).toBeVisible();
    await comment.fill('Where was it seen?');
    await expectSound(page);
    await dialog.getByRole('button', { name: t(locale, 'review.cancel') }).click();
    await page.reload();
    await button(page, locale, sendBack).click();
    await expect(comment).toHaveValue('Where was it seen?');
    await dialog.getByRole('button', { name: t(locale, 'review.sendBackDialog.submit') }).click();

    await expect(toast(page)).toContainText(t(locale, 'review.done.returned', { name: anh.name }));
    await expect(page.getByRole('main')).toContainText(name);
    await button(page, locale, 'review.detail.publish').click();
    await expect(page).toHaveURL(`/${locale}/admin/review`);
    await expect(toast(page)).toContainText(t(locale, 'review.done.published'));
    await expect(toast(page)).toContainText(t(locale, 'review.done.last'));
    await expect(page.getByText(t(locale, 'review.empty.open'))).toBeVisible();
    await expectSound(page);
    await page.getByRole('link', { name: t(locale, 'review.detail.viewTerm') }).click();
    await expect(page.getByText(name, { exact: true })).toBeVisible();
    await page.goto(`/${locale}/admin/review?status=accepted`);
    await expect(rows.first()).toBeVisible();
    const { revisions } = await desk.db().concept.findUniqueOrThrow({
      where: { id: second.id },
      select: { revisions: { orderBy: { version: 'desc' }, take: 1 } },
    });
    expect(revisions[0]).toMatchObject({ authorName: anh.name, reviewerName: editor.name });

    const own = await open(browser.newContext({ baseURL: server.url }), desk.signIn, anh);
    await own.page.goto(`/${locale}/admin/review`);
    await expect(own.page.getByRole('heading', { level: 1 })).toHaveText(
      t(locale, 'review.ownTitle'),
    );
    const returned = own.page.getByRole('listitem').filter({ hasText: 'Where was it seen?' });
    await expect(returned).toContainText(t(locale, 'review.statuses.returned'));
    await expectSound(own.page);
    await returned.getByRole('link').click();
    await expect(own.page.getByText('Where was it seen?')).toBeVisible();
    await expect(button(own.page, locale, 'review.detail.publish')).toHaveCount(0);
    await expect(
      own.page.getByRole('link', { name: t(locale, 'review.detail.goOn') }),
    ).toHaveAttribute('href', `/${locale}/admin/concepts/${first.id}`);
    await expectSound(own.page);
    await button(own.page, locale, 'review.detail.withdraw').click();
    await expectSound(own.page);
    await own.page
      .getByRole('dialog')
      .getByRole('button', { name: t(locale, 'review.withdrawDialog.submit') })
      .click();
    await expect(toast(own.page)).toContainText(t(locale, 'review.done.withdrawn'));
    await expect(returned).toContainText(t(locale, 'review.statuses.withdrawn'));
    expect(own.problems).toEqual([]);
    await own.page.context().close();
  });

  test(`in ${locale}: a mistake is reported and resolved`, async ({
    page,
    context,
    browser,
    server,
  }) => {
    const desk = await editorialOf(server);
    const editor = await desk.user('Eva', 'editor');
    const learner = await desk.user('Lea', 'learner');
    const { slug, concept } = await desk.freshConcept();
    const term = concept.terms.find(({ lang, searchOnly }) => lang === 'lo' && !searchOnly);
    const reason = `ສະກົດຜິດ ${locale}`;

    const reader = await open(browser.newContext({ baseURL: server.url }), desk.signIn);
    await reader.page.goto(`/${locale}/terms/${slug}`);
    const signIn = reader.page.getByRole('link', { name: t(locale, 'flags.report') });
    await expect(signIn).toHaveAttribute(
      'href',
      `/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/terms/${slug}`)}`,
    );
    await expectSound(reader.page);
    await desk.signIn(reader.page.context(), learner);
    await reader.page.reload();
    await expect(
      reader.page.getByRole('link', { name: t(locale, 'flags.toolEdit'), exact: true }),
    ).toHaveCount(0);
    await button(reader.page, locale, 'flags.report').click();
    const dialog = reader.page.getByRole('dialog');
    await dialog.getByRole('button', { name: t(locale, 'flags.reportSubmit') }).click();
    await expect(dialog.getByText(t(locale, 'flags.problems.required'))).toBeVisible();
    await dialog
      .getByRole('combobox')
      .selectOption(`${t(locale, 'languages.lo')}: ${term?.text ?? ''}`);
    await dialog.getByRole('textbox').fill(reason);
    await expectSound(reader.page);
    await dialog.getByRole('button', { name: t(locale, 'flags.reportSubmit') }).click();
    await expect(dialog.getByText(t(locale, 'flags.reportDone'))).toBeVisible();
    await expectSound(reader.page);
    expect(reader.problems).toEqual([]);
    await reader.page.context().close();

    await desk.signIn(context, editor);
    await page.goto(`/${locale}/terms/${slug}`);
    await expect(
      page.getByRole('link', { name: t(locale, 'flags.toolEdit'), exact: true }),
    ).toHaveAttribute('href', `/${locale}/admin/concepts/${concept.id}`);
    await expectSound(page);
    await page.goto(`/${locale}/admin/flags`);
    const row = page.getByRole('listitem').filter({ hasText: reason });
    await expect(row).toContainText(term?.text ?? '');
    await expect(row.locator('[lang=lo]', { hasText: reason })).toBeVisible();
    await expectSound(page);
    const values = { name: term?.text ?? '' };
    await row.getByRole('button', { name: t(locale, 'flags.resolveOf', values) }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Mended.');
    await expectSound(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t(locale, 'flags.resolve'), exact: true })
      .click();
    await expect(toast(page)).toContainText(t(locale, 'flags.resolved'));
    await expect(row).toHaveCount(0);
    await page
      .getByRole('link', { name: t(locale, 'flags.statuses.resolved'), exact: true })
      .click();
    await expect(row).toContainText('Mended.');
    await expectSound(page);
  });

  test(`in ${locale}: a version is compared with today and brought back`, async ({
    page,
    context,
    server,
  }) => {
    const desk = await editorialOf(server);
    const editor = await desk.user(`Editor ${locale}`, 'editor');
    const { id, concept } = await desk.freshConcept();
    const name = concept.terms.find(({ lang }) => lang === 'en')?.text ?? '';
    await desk.save(editor, id, renamed('en', `${name} of old`), 'A reason');
    const category = concept.category === 'history' ? 'place' : 'history';
    await desk.save(editor, id, (last) => ({ ...last, category }));

    await desk.signIn(context, editor);
    await page.goto(`/${locale}/admin/concepts/${id}/history`);
    const rows = page.getByRole('list', { name: t(locale, 'history.versions') }).locator('> li');
    await expect(rows).toHaveCount(3);
    await expect(rows.first()).toContainText(t(locale, 'history.today'));
    await expect(rows.nth(1)).toContainText('A reason');
    await expect(rows.nth(2)).toContainText(t(locale, 'history.first'));
    await expectSound(page);

    await rows.nth(1).getByRole('link').click();
    await expect(page.locator('ins')).toContainText('of old');
    await expectSound(page);
    await page.getByRole('link', { name: t(locale, 'history.previous') }).click();
    await expect(page.getByText(t(locale, 'history.wholeText'))).toBeVisible();
    await expectSound(page);
    await page.getByRole('link', { name: t(locale, 'history.compare') }).click();
    await expect(page.locator('del').first()).toBeVisible();
    await expectSound(page);
    await button(page, locale, 'history.restore').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('del', { hasText: 'of old' })).toBeVisible();
    await expectSound(page);
    await dialog
      .getByRole('button', { name: t(locale, 'history.restoreSubmit'), exact: true })
      .click();
    await expect(page).toHaveURL(`/${locale}/admin/concepts/${id}/history`);
    await expect(toast(page)).toContainText(t(locale, 'history.restoreDone', { version: 1 }));
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toContainText(t(locale, 'history.restored', { version: 1 }));

    await page.goto(`/${locale}/admin/history`);
    await expectSound(page);
    await page.getByLabel(t(locale, 'history.site.person')).selectOption(editor.name);
    await button(page, locale, 'history.site.submit').click();
    const changes = page.getByRole('list', { name: t(locale, 'history.site.list') });
    await expect(changes.locator('> li')).toHaveCount(3);
    await page.getByLabel(t(locale, 'history.site.day')).fill('2020-02-29');
    await button(page, locale, 'history.site.submit').click();
    await expect(page.getByText(t(locale, 'history.site.emptyHere'))).toBeVisible();
    await expectSound(page);
    await page.getByRole('link', { name: t(locale, 'history.site.all') }).click();
    await expect(changes.locator('> li').nth(3)).toBeVisible();

    // One that came with a list of words.
    await desk.db().revision.deleteMany({ where: { conceptId: id } });
    await page.goto(`/${locale}/admin/concepts/${id}/history`);
    await expect(page.getByText(t(locale, 'history.noneText'))).toBeVisible();
    await expectSound(page);
  });
}

/** A browser of its own, which somebody may be signed in to. */
async function open(
  made: Promise<BrowserContext>,
  signIn: (context: BrowserContext, actor: Actor) => Promise<void>,
  actor?: Actor,
) {
  const context = await made;
  const problems = await problemsOf(context);
  if (actor) await signIn(context, actor);
  return { page: await context.newPage(), problems };
}

test.describe('a new concept', () => {
  test('is shown whole, and refused in sentences while something is missing', async ({
    page,
    context,
    server,
  }) => {
    const desk = await editorialOf(server);
    const editor = await desk.user('Eva', 'editor');
    const contributor = await desk.user('Khamla', 'contributor');
    const proposal = await desk.begin(contributor, {
      en: 'Green transition',
      vi: 'Chuyển đổi xanh',
    });
    await desk.signIn(context, editor);
    await page.goto(`/en/admin/review/${proposal}`);
    await expect(page.getByRole('main')).toContainText('Chuyển đổi xanh');
    await button(page, 'en', 'review.detail.publish').click();
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText(t('en', 'review.detail.refused'));
    await expect(alert).toContainText(
      `${t('en', 'languages.lo')}: ${t('en', 'review.problems.noPreferred')}`,
    );
    await expectSound(page);
  });
});

test('single keys lead through the queue and decide, until they are turned off', async ({
  page,
  context,
  server,
}) => {
  const desk = await editorialOf(server);
  const editor = await desk.user('Eva', 'editor');
  const contributor = await desk.user('Khamla', 'contributor');
  const one = await desk.freshConcept();
  const first = await desk.propose(contributor, one.id, renamed('en', 'One of the keys'));
  const two = await desk.freshConcept();
  const second = await desk.propose(contributor, two.id, renamed('en', 'Two of the keys'));
  await desk.signIn(context, editor);

  await page.goto('/en/admin/review');
  const link = page.getByRole('listitem').locator('a[data-row]');
  // A key that is pressed before the page is alive says nothing.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(link.first()).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('j');
  await expect(link.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(link.first()).toBeFocused();

  await page.goto(`/en/admin/review/${first}`);
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    await page.keyboard.press('r');
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(`/en/admin/review/${second}`);
  await expect(page.getByRole('main')).toContainText('Two of the keys');
  await page.keyboard.press('k');
  await expect(page).toHaveURL(`/en/admin/review/${first}`);
  await expect(page.getByRole('main')).toContainText('One of the keys');
  await page.keyboard.press('r');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('a keen reader');
  await expect(dialog.getByRole('textbox')).toHaveValue('a keen reader');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByText(t('en', 'review.keys.title'), { exact: true }).click();
  const isOn = page.getByRole('checkbox', { name: t('en', 'review.keys.on') });
  await isOn.uncheck();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('r');
  await expect(dialog).toBeHidden();
  await page.reload();
  await page.getByText(t('en', 'review.keys.title'), { exact: true }).click();
  await expect(isOn).not.toBeChecked();
  await isOn.check();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('a');
  await expect(toast(page)).toContainText(t('en', 'review.done.published'));
  const { version } = await desk.read(one.id);
  expect(version).toBe(2);
});

test('what was changed otherwise meanwhile is for the form', async ({ page, context, server }) => {
  const desk = await editorialOf(server);
  const editor = await desk.user('Eva', 'editor');
  const contributor = await desk.user('Khamla', 'contributor');
  const { id } = await desk.freshConcept();
  const proposal = await desk.propose(contributor, id, renamed('en', 'Mine'));
  await desk.signIn(context, editor);
  await page.goto(`/en/admin/review/${proposal}`);
  await desk.save(editor, id, renamed('en', 'Theirs'));
  await button(page, 'en', 'review.detail.publish').click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    t('en', 'review.errors.conflict'),
  );
  await button(page, 'en', 'review.errors.reload').click();
  await expect(
    page.getByText(t('en', 'review.detail.conflicts', { count: 1 }), { exact: false }),
  ).toBeVisible();
  await expect(button(page, 'en', 'review.detail.publish')).toHaveCount(0);
  await expect(page.getByRole('link', { name: t('en', 'review.detail.choose') })).toHaveAttribute(
    'href',
    `/en/admin/concepts/${id}?proposal=${proposal}`,
  );
  await expectSound(page);
});

test('a decision survives a double click, a lost connection and a lost session', async ({
  page,
  context,
  server,
  expectProblem,
}) => {
  const desk = await editorialOf(server);
  const editor = await desk.user('Eva', 'editor');
  const contributor = await desk.user('Khamla', 'contributor');
  const { id } = await desk.freshConcept();
  const proposal = await desk.propose(contributor, id, renamed('en', 'Only once'));
  await desk.signIn(context, editor);
  await page.goto(`/en/admin/review/${proposal}`);
  const publish = button(page, 'en', 'review.detail.publish');
  const alert = page.getByRole('main').getByRole('alert');
  expectProblem(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await publish.click();
  await expect(alert).toContainText(t('en', 'review.errors.offline'));
  await context.setOffline(false);
  const cookies = await context.cookies();
  await context.clearCookies();
  await publish.click();
  await expect(alert).toContainText(t('en', 'review.errors.unauthenticated'));
  await expect(alert.getByRole('link')).toHaveAttribute('target', '_blank');
  await context.addCookies(cookies);

  // The answer is lost on its way.
  expectProblem(/ERR_FAILED|ERR_CONNECTION/);
  await page.route(`**/admin/review/${proposal}`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await publish.click();
  await expect(alert).toContainText(t('en', 'review.errors.unexpected'));
  expect((await desk.read(id)).version).toBe(2);
  await page.unroute(`**/admin/review/${proposal}`);
  await publish.dblclick();
  await expect(toast(page)).toContainText(t('en', 'review.done.published'));
  expect((await desk.read(id)).version).toBe(2);
});

test('pages of editors are theirs', async ({ page, context, server, expectProblem }) => {
  const desk = await editorialOf(server);
  const { id } = await desk.freshConcept();
  const contributor = await desk.user('Khamla', 'contributor');
  const learner = await desk.user('Lea', 'learner');
  const forEditors = ['flags', 'history', `concepts/${id}/history`, `concepts/${id}/history/1`];
  for (const path of ['review', ...forEditors]) {
    await page.goto(`/en/admin/${path}`);
    await expect(page).toHaveURL(`/en/sign-in?next=${encodeURIComponent(`/en/admin/${path}`)}`);
  }
  expectProblem(/403/);
  await desk.signIn(context, learner);
  for (const path of ['review', ...forEditors]) {
    expect((await page.goto(`/en/admin/${path}`))?.status(), path).toBe(403);
  }
  await desk.signIn(context, contributor);
  for (const path of forEditors) {
    expect((await page.goto(`/en/admin/${path}`))?.status(), path).toBe(403);
  }
  expectProblem(/404/);
  const other = await desk.user('Ánh', 'contributor');
  const proposal = await desk.propose(other, id, renamed('en', 'Of somebody else'));
  expect((await page.goto(`/en/admin/review/${proposal}`))?.status()).toBe(404);
  const editor = await desk.user('Eva', 'editor');
  await desk.signIn(context, editor);
  for (const path of [
    'review/1',
    'review?status=x',
    'flags?page=2',
    'history?day=1',
    'history?cursor=x',
    `concepts/${id}/history/9`,
    'concepts/x/history',
  ]) {
    expect((await page.goto(`/en/admin/${path}`))?.status(), path).toBe(404);
  }
});
