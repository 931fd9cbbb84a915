import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Role } from '../../features/accounts/domain/role';
import type { Lang } from '../../language/lang';
import { startMailServer } from '../support/mail-server';
import { editorialOf } from './support/editorial';
import { createUser as createUserByCommand, khamsap, password } from './support/khamsap';
import { locales, t } from './support/messages';
import { problemsOf } from './support/problems';
import { type Server, startServer } from './support/server';
import { expectSound } from './support/sound';
import { expect, test } from './support/test';

// What fades in or out has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const narrow = { width: 360, height: 800 };

const field = (page: Page, locale: Lang, name: string) =>
  page.getByLabel(t(locale, `accounts.fields.${name}`), { exact: true });
const button = (page: Page, locale: Lang, key: string) =>
  page.getByRole('main').getByRole('button', { name: t(locale, key), exact: true });

async function fill(page: Page, locale: Lang, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(page, locale, name).fill(value);
}

async function signIn(page: Page, locale: Lang, email: string, secret = password): Promise<void> {
  await fill(page, locale, { email, password: secret });
  await button(page, locale, 'accounts.signIn.submit').click();
}

const createUser = async (server: Server, email: string, role: Role) =>
  (await editorialOf(server)).user('Anna', role, email);

// All tests of a worker come from one address, which may try to sign in ten times a minute.
test.beforeEach(({ server }) => {
  const database = new Database(server.databaseUrl.replace(/^file:/, ''));
  database.prepare('DELETE FROM RateLimit').run();
  database.close();
});

test('the link of the first start makes the first admin, once', async ({ page, expectProblem }) => {
  const own = await startServer('set-up');
  try {
    const said = await khamsap(own.databaseUrl, ['prepare'], { KHAMSAP_URL: own.url });
    const link = said.match(/http\S+\/links\/\S+/)?.[0] ?? '';
    await page.setViewportSize(narrow);
    await page.goto(link);
    await expectSound(page);
    await fill(page, 'en', { name: 'Khamla', email: 'khamla@example.org', password });
    await button(page, 'en', 'accounts.links.setUpSubmit').click();
    await expect(page).toHaveURL(`${own.url}/en/admin/users`);
    await expect(page.getByRole('main')).toContainText('khamla@example.org');
    expectProblem(/404/);
    await page.goto(link);
    await expect(
      page.getByRole('heading', { name: t('en', 'accounts.links.goneTitle') }),
    ).toBeVisible();
    expect(await khamsap(own.databaseUrl, ['prepare'])).not.toContain('/links/');
  } finally {
    await page.close();
    await own.stop();
  }
});

test('a forgotten password is replaced by a link in a mail', async ({ page }) => {
  const mail = await startMailServer();
  const own = await startServer('mail', {
    KHAMSAP_SMTP_URL: mail.url,
    KHAMSAP_MAIL_FROM: 'khamsap@example.org',
  });
  try {
    const email = 'forgetful@example.org';
    await createUserByCommand(own.databaseUrl, email, 'learner');
    await page.setViewportSize(narrow);
    for (const locale of locales) {
      await page.goto(`${own.url}/${locale}/sign-in`);
      await page.getByRole('link', { name: t(locale, 'accounts.forgotten.title') }).click();
      await expect(button(page, locale, 'accounts.forgotten.submit')).toBeEnabled();
      await expectSound(page);
    }
    await page.goto(`${own.url}/en/sign-in/forgotten`);
    for (const asked of ['nobody@example.org', email]) {
      await page.reload();
      await fill(page, 'en', { email: asked });
      await button(page, 'en', 'accounts.forgotten.submit').click();
      await expect(page.getByText(t('en', 'accounts.forgotten.sent'))).toBeVisible();
      await expectSound(page);
    }
    const text = (await mail.next()).replace(/=\r\n/g, '');
    expect(mail.count()).toBe(0);
    await page.goto(text.match(/http\S+\/links\/[\w-]+/)?.[0] ?? '');
    await fill(page, 'en', { newPassword: 'another good password' });
    await button(page, 'en', 'accounts.links.resetSubmit').click();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Anna' })).toBeVisible();
  } finally {
    await page.close();
    await own.stop();
    await mail.stop();
  }
});

for (const locale of locales) {
  test(`in ${locale}: an account from signing up to a new password`, async ({
    page,
    expectProblem,
  }) => {
    await page.setViewportSize(narrow);
    const email = `ban-${locale}@example.org`;
    const name = 'Bun Mi';

    await page.goto(`/${locale}/account`);
    await expect(page).toHaveURL(`/${locale}/sign-in?next=%2F${locale}%2Faccount`);
    await expectSound(page);
    await page.getByRole('link', { name: t(locale, 'accounts.signUp.title') }).click();
    await button(page, locale, 'accounts.signUp.submit').click();
    await expect(field(page, locale, 'name')).toBeFocused();
    await fill(page, locale, { name, email: 'ban', password: 'short' });
    await button(page, locale, 'accounts.signUp.submit').click();
    await expect(field(page, locale, 'email')).toBeFocused();
    await expect(page.getByText(t(locale, 'accounts.problems.email'))).toBeVisible();
    await expect(
      page.getByText(t(locale, 'accounts.problems.passwordTooShort', { min: 10 })),
    ).toBeVisible();
    await expectSound(page);
    await fill(page, locale, { email, password });
    await button(page, locale, 'accounts.signUp.submit').click();

    await expect(page).toHaveURL(`/${locale}/account`);
    await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
    await expect(page.getByText(t(locale, 'roles.learner'))).toBeVisible();
    await expect(
      page.getByText(t(locale, 'accounts.account.thisSession'), { exact: true }),
    ).toBeVisible();
    await expectSound(page);
    await button(page, locale, 'accounts.account.signOut').click();
    await page
      .getByRole('banner')
      .getByRole('link', { name: t(locale, 'nav.signIn') })
      .click();

    expectProblem(/401.*sign-in\/email/);
    await signIn(page, locale, email, 'not the password');
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      t(locale, 'accounts.errors.badCredentials'),
    );
    await expect(field(page, locale, 'email')).toHaveValue(email);
    await expect(field(page, locale, 'password')).toBeFocused();
    await expectSound(page);
    await signIn(page, locale, email);
    await expect(page).toHaveURL(`/${locale}`);

    await page.getByRole('banner').getByRole('link', { name }).click();
    const newPassword = 'staple battery horse';
    await fill(page, locale, { currentPassword: password, newPassword });
    await button(page, locale, 'accounts.account.savePassword').click();
    await expect(page.getByText(t(locale, 'accounts.account.passwordSaved'))).toBeVisible();
    await button(page, locale, 'accounts.account.signOut').click();
    await expect(page).toHaveURL(`/${locale}`);

    await page.goto(`/${locale}/sign-in?next=/${locale}/admin/users`);
    expectProblem(/403.*admin\/users/);
    await signIn(page, locale, email, newPassword);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(locale, 'forbidden.title'));
    await expectSound(page);
    await page.goto(`/${locale}/sign-up`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      t(locale, 'accounts.signedIn.title'),
    );
    await expectSound(page);
  });

  test(`in ${locale}: an admin invites somebody, changes the role and deactivates the account`, async ({
    page,
    server,
    browser,
  }) => {
    await page.setViewportSize(narrow);
    const admin = `admin-${locale}@example.org`;
    const guest = `guest-${locale}@example.org`;
    const name = `Guest ${locale}`;
    const users = `/${locale}/admin/users`;
    await createUser(server, admin, 'admin');
    await page.goto(users);
    await signIn(page, locale, admin);
    await expect(page).toHaveURL(users);
    await expect(
      page.getByRole('banner').getByRole('link', { name: t(locale, 'desk.link') }),
    ).toBeVisible();
    await expectSound(page);

    await button(page, locale, 'accounts.users.invite').click();
    const dialog = page.getByRole('dialog');
    const makeLink = dialog.getByRole('button', { name: t(locale, 'accounts.users.inviteSubmit') });
    await dialog.getByLabel(t(locale, 'accounts.fields.email')).fill(admin);
    await makeLink.click();
    await expect(dialog.getByText(t(locale, 'accounts.errors.emailTaken'))).toBeVisible();
    await expectSound(page);
    await dialog.getByLabel(t(locale, 'accounts.fields.email')).fill(guest);
    await dialog.getByLabel(t(locale, 'accounts.fields.role')).selectOption('contributor');
    await makeLink.click();
    await expect(dialog.getByText(t(locale, 'accounts.users.linkDays', { days: 7 }))).toBeVisible();
    await expectSound(page);
    const link = await dialog.getByLabel(t(locale, 'accounts.users.link')).inputValue();

    const context = await browser.newContext({ baseURL: server.url, viewport: narrow });
    const problems = await problemsOf(context);
    const other = await context.newPage();
    await other.goto(link);
    await expectSound(other);
    await fill(other, locale, { name, password });
    await button(other, locale, 'accounts.links.invitationSubmit').click();
    await expect(other).toHaveURL(`/${locale}/account`);
    await expect(other.getByText(t(locale, 'roles.contributor'))).toBeVisible();
    expect(problems).toEqual([]);
    const again = await other.goto(link);
    expect(again?.status()).toBe(404);
    await expect(other.getByText(t(locale, 'accounts.links.goneText'))).toBeVisible();
    await expectSound(other);

    await page.goto(`${users}?q=${guest}`);
    const role = page.getByLabel(t(locale, 'accounts.users.roleOf', { name }));
    await expect(role).toHaveValue('contributor');
    await role.selectOption('editor');
    const saved = t(locale, 'accounts.users.roleSaved', { role: t(locale, 'roles.editor') });
    await expect(page.getByText(saved)).toBeVisible();
    await page.getByRole('button', { name: t(locale, 'accounts.users.undo') }).click();
    await expect(role).toHaveValue('contributor');
    const actions = page.getByRole('button', {
      name: t(locale, 'accounts.users.actionsFor', { name }),
    });
    await actions.click();
    await page.getByRole('menuitem', { name: t(locale, 'accounts.users.deactivate') }).click();
    await expectSound(page);
    await dialog.getByRole('button', { name: t(locale, 'accounts.users.deactivate') }).click();
    await expect(dialog).toBeHidden();
    const row = page.getByRole('listitem').filter({ hasText: guest });
    await expect(row.getByText(t(locale, 'accounts.users.deactivated'))).toBeVisible();
    await expectSound(page);
    await other.goto(`/${locale}/account`);
    await expect(other).toHaveURL(/sign-in/);
    await signIn(other, locale, guest);
    await expect(other.getByRole('main').getByRole('alert')).toHaveText(
      t(locale, 'accounts.errors.deactivated'),
    );
    await context.close();
  });
}

test('a link for a new password ends all sessions and signs in', async ({
  page,
  server,
  browser,
}) => {
  const locale = 'en';
  const name = 'Anna';
  await createUser(server, 'keeper@example.org', 'admin');
  await createUser(server, 'forgetful@example.org', 'editor');
  await page.goto(`/${locale}/sign-in?next=/en/admin/users?q=forgetful`);
  await signIn(page, locale, 'keeper@example.org');
  await page
    .getByRole('button', { name: t(locale, 'accounts.users.actionsFor', { name }) })
    .click();
  await page.getByRole('menuitem', { name: t(locale, 'accounts.users.reset') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t(locale, 'accounts.users.reset') }).click();
  const link = await dialog.getByLabel(t(locale, 'accounts.users.link')).inputValue();

  const context = await browser.newContext({ baseURL: server.url });
  const other = await context.newPage();
  await other.goto(`/${locale}/sign-in`);
  await signIn(other, locale, 'forgetful@example.org');
  await expect(other).toHaveURL('/en');
  const visitor = await browser.newContext({ baseURL: server.url });
  const third = await visitor.newPage();
  await third.goto(link);
  await fill(third, locale, { newPassword: 'staple battery horse' });
  await button(third, locale, 'accounts.links.resetSubmit').click();
  await expect(third).toHaveURL('/en/account');
  await other.goto('/en/account');
  await expect(other).toHaveURL(/sign-in/);
  await context.close();
  await visitor.close();
});

test('the present password must be right, for a new one', async ({
  page,
  server,
  expectProblem,
}) => {
  await createUser(server, 'wrong@example.org', 'learner');
  await page.goto('/en/sign-in?next=/en/account');
  await signIn(page, 'en', 'wrong@example.org');
  expectProblem(/400.*change-password/);
  const passwords = { currentPassword: 'not the password', newPassword: 'staple battery horse' };
  await fill(page, 'en', passwords);
  await button(page, 'en', 'accounts.account.savePassword').click();
  await expect(page.getByText(t('en', 'accounts.errors.wrongPassword'))).toBeVisible();
  await expect(field(page, 'en', 'currentPassword')).toBeFocused();
});

test('a session elsewhere is ended', async ({ page, server, browser }) => {
  await createUser(server, 'two@example.org', 'learner');
  const context = await browser.newContext({ baseURL: server.url });
  const other = await context.newPage();
  for (const each of [other, page]) {
    await each.goto('/en/sign-in?next=/en/account');
    await signIn(each, 'en', 'two@example.org');
    await expect(each).toHaveURL('/en/account');
  }
  const end = page.getByRole('button', { name: `${t('en', 'accounts.account.endSession')}: ` });
  await end.click();
  await expect(end).toHaveCount(0);
  await other.reload();
  await expect(other).toHaveURL(/sign-in/);
  await context.close();
});

test('after signing in nobody is led to another site', async ({ page, server }) => {
  await createUser(server, 'careful@example.org', 'learner');
  await page.goto('/en/sign-in?next=/%5Cexample.org');
  await signIn(page, 'en', 'careful@example.org');
  await expect(page).toHaveURL(`${server.url}/en`);
});
