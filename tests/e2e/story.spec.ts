// The whole story of an editorial office, from an empty termbase's first admin to a change that is taken back.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Lang } from '../../language/lang';
import { expectNoAxeViolations } from './support/axe';
import { khamsap, password } from './support/khamsap';
import { locales, t } from './support/messages';
import { problemsOf } from './support/problems';
import { type Server, startServer } from './support/server';
import { expect, test } from './support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(300_000);

/** A term of the second article that the first data do not have. */
const wordings: Record<Lang, string> = {
  en: 'supervisory work',
  vi: 'công tác giám sát',
  lo: 'ວຽກງານຕິດຕາມກວດກາ',
};
const source = 'national-assemblies-cooperation-in-the-new-period';

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, locale: Lang, key: string) =>
  page.getByRole('button', { name: t(locale, key), exact: true });
const term = (page: Page, locale: Lang, lang: Lang) =>
  page.getByLabel(
    `${t(locale, 'conceptForm.fields.preferredTerm')}, ${t(locale, `languages.${lang}`)} 1`,
  );
const subject = (page: Page, locale: Lang) =>
  page.getByLabel(t(locale, 'conceptForm.fields.subject'), { exact: true });
const said = (page: Page, locale: Lang, key: string) =>
  page.getByRole('log').getByText(t(locale, `conceptForm.done.${key}`), { exact: true });

async function fillAccount(page: Page, locale: Lang, name: string): Promise<void> {
  await page.getByLabel(t(locale, 'accounts.fields.name'), { exact: true }).fill(name);
  await page.getByLabel(t(locale, 'accounts.fields.password'), { exact: true }).fill(password);
}

for (const locale of locales) {
  test(`in ${locale}: from the first admin to a change that is taken back`, async ({ browser }) => {
    const server = await startServer(`story-${locale}`);
    const people: BrowserContext[] = [];
    const problems: string[][] = [];
    const person = async (): Promise<Page> => {
      const context = await newPerson(browser, server);
      context.setDefaultTimeout(30_000);
      people.push(context);
      problems.push(await problemsOf(context));
      return context.newPage();
    };

    try {
      const admin = await person();
      const printed = await khamsap(server.databaseUrl, ['prepare'], { KHAMSAP_URL: server.url });
      const setUp = printed.match(/\/links\/\S+/)?.[0] ?? '';
      await admin.goto(`/${locale}${setUp}`);
      await fillAccount(admin, locale, 'Khamla');
      await admin
        .getByLabel(t(locale, 'accounts.fields.email'), { exact: true })
        .fill('khamla@example.org');
      await button(admin, locale, 'accounts.links.setUpSubmit').click();
      await expect(admin).toHaveURL(`/${locale}/admin/users`);

      const invite = async (name: string, role: string): Promise<Page> => {
        await admin.goto(`/${locale}/admin/users`);
        await button(admin, locale, 'accounts.users.invite').click();
        const dialog = admin.getByRole('dialog');
        const email = `${role}-${people.length}@example.org`;
        await dialog.getByLabel(t(locale, 'accounts.fields.email'), { exact: true }).fill(email);
        await dialog.getByRole('combobox').selectOption(role);
        await dialog
          .getByRole('button', { name: t(locale, 'accounts.users.inviteSubmit') })
          .click();
        const link = await dialog
          .getByLabel(t(locale, 'accounts.users.link'), { exact: true })
          .inputValue();
        const page = await person();
        await page.goto(link);
        await fillAccount(page, locale, name);
        await button(page, locale, 'accounts.links.invitationSubmit').click();
        await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
        return page;
      };
      const editor = await invite('Nguyễn Hoa', 'editor');
      const second = await invite('Souksavanh', 'editor');
      const contributor = await invite('Bun', 'contributor');

      // The contributor proposes a term of the second article in three languages.
      await contributor.goto(`/${locale}/admin/concepts/new`);
      await expect(button(contributor, locale, 'conceptForm.actions.sendToReview')).toBeEnabled();
      await contributor
        .getByLabel(t(locale, 'conceptForm.fields.category'), { exact: true })
        .selectOption('policy');
      for (const lang of locales) await term(contributor, locale, lang).fill(wordings[lang]);
      const articles = contributor.getByRole('combobox', {
        name: t(locale, 'conceptForm.sources.search'),
      });
      await articles.fill('new period');
      await contributor.getByRole('listbox').getByRole('option').first().click();
      await button(contributor, locale, 'conceptForm.actions.sendToReview').click();
      await expect(said(contributor, locale, 'sendToReview')).toBeVisible();
      const address = new URL(contributor.url()).pathname;

      // Nobody else finds it yet.
      const reader = await person();
      const find = async () => {
        await reader.goto(`/${locale}/search?q=${encodeURIComponent(wordings.vi)}`);
        return main(reader).getByRole('link', { name: wordings.vi });
      };
      await expect(await find()).toHaveCount(0);

      // The editor amends and publishes it.
      await editor.goto(`/${locale}/admin/review`);
      await main(editor)
        .getByRole('list', { name: t(locale, 'review.list') })
        .getByRole('link')
        .first()
        .click();
      await expect(main(editor)).toContainText(wordings.lo);
      await editor.getByRole('link', { name: t(locale, 'review.detail.edit') }).click();
      await expect(editor).toHaveURL(new RegExp(`${address}(\\?.*)?$`));
      await subject(editor, locale).fill('Parliament');
      await button(editor, locale, 'conceptForm.actions.publish').click();
      await expect(said(editor, locale, 'publish')).toBeVisible();
      await contributor.goto(`/${locale}/admin`);
      await expect(main(contributor)).toContainText(t(locale, 'desk.own.statuses.accepted'));

      // The public finds it by search, in any of its languages.
      await expect(await find()).toBeVisible();
      await (await find()).click();
      await expect(reader).toHaveURL(/\/terms\//);
      await expect(reader.getByText(wordings.lo, { exact: true })).toBeVisible();
      await expectNoAxeViolations(reader);
      const slug = new URL(reader.url()).pathname;
      await expect(main(reader).locator(`a[href$="/articles/${source}"]`)).toHaveCount(1);

      // A second editor's stale save is merged.
      await second.goto(address);
      await expect(subject(second, locale)).toHaveValue('Parliament');
      await editor.goto(address);
      await subject(editor, locale).fill('Oversight');
      await button(editor, locale, 'conceptForm.actions.saveAndPublish').click();
      await expect(said(editor, locale, 'save')).toBeVisible();
      await term(second, locale, 'en').fill('supervision work');
      await button(second, locale, 'conceptForm.actions.saveAndPublish').click();
      await expect(subject(second, locale)).toHaveValue('Oversight');
      await expect(main(second)).toContainText('Nguyễn Hoa');
      await reader.goto(slug);
      await expect(reader.getByText('supervision work', { exact: true })).toBeVisible();

      // That was a bad change: it is taken back from the history.
      await editor.goto(`${address}/history`);
      const versions = main(editor).getByRole('list', { name: t(locale, 'history.versions') });
      await versions.getByRole('listitem').nth(1).getByRole('link').first().click();
      await button(editor, locale, 'history.restore').click();
      await editor
        .getByRole('dialog')
        .getByRole('button', { name: t(locale, 'history.restoreSubmit') })
        .click();
      await expect(editor.getByRole('log')).toContainText(/\d/);
      await reader.goto(slug);
      await expect(reader.getByText(wordings.en, { exact: true })).toBeVisible();
      await editor.goto(`/${locale}/admin/history`);
      await expect(main(editor)).toContainText('Souksavanh');
      await expectNoAxeViolations(editor);

      expect(problems.flat()).toEqual([]);
    } finally {
      for (const context of people) await context.close();
      await server.stop();
    }
  });
}

const newPerson = (browser: Browser, server: Server): Promise<BrowserContext> =>
  browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' });
