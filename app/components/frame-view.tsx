// Data travels to the browser once, a tree of elements would travel twice (docs/decisions/0007).
'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { exportAddress } from '@/features/interchange/domain/export-address';
import type { Lang } from '@/language/lang';
import { cx } from '@/ui/cx';
import { SkipLink } from '@/ui/skip-link';
import { type Theme, ThemeSwitch } from '@/ui/theme-switch';
import { AccountLink } from './account-link';
import { LanguageSwitch } from './language-switch';
import { MainNav } from './main-nav';
import { SiteTags } from './site-tags';
import { useLinks } from './use-links';

type Texts = Record<
  | 'skip'
  | 'home'
  | 'language'
  | 'main'
  | 'terms'
  | 'articles'
  | 'study'
  | 'about'
  | 'signIn'
  | 'licence'
  | 'download'
  | 'api'
  | 'theme'
  | 'system'
  | 'light'
  | 'dark',
  string
>;

export type FrameViewer = {
  name: string;
  /** The name of the link to the desk of editors, for who has one. */
  desk?: string;
};

/** The header and the footer, with a page between them. */
export function FrameView({
  locale,
  theme,
  search,
  viewer,
  texts,
  children,
}: {
  locale: Lang;
  theme: Theme;
  search: ReactNode;
  /** Who is signed in. */
  viewer?: FrameViewer;
  texts: Texts;
  children: ReactNode;
}) {
  useLinks();
  const pathname = usePathname();
  // Tables of editors need more room than a text.
  const isAdmin = pathname.split('/', 3)[2] === 'admin';
  const width = isAdmin ? 'max-w-admin' : 'max-w-page';
  // There the search field is in the page itself.
  const hasSearch = [`/${locale}`, `/${locale}/search`].includes(pathname);
  return (
    <>
      <SiteTags />
      <SkipLink href="#content">{texts.skip}</SkipLink>
      <Header
        locale={locale}
        width={width}
        // On a phone the work comes first.
        search={
          !hasSearch && (isAdmin ? <div className="contents max-md:hidden">{search}</div> : search)
        }
        viewer={viewer}
        texts={texts}
      />
      <main
        id="content"
        tabIndex={-1}
        className={cx('mx-auto w-full flex-1 px-4 pb-18 outline-none', width)}
      >
        {children}
      </main>
      <Footer locale={locale} width={width} theme={theme} texts={texts} />
    </>
  );
}

function Header({
  locale,
  width,
  search,
  viewer,
  texts,
}: {
  locale: Lang;
  width: string;
  search: ReactNode;
  viewer: FrameViewer | undefined;
  texts: Texts;
}) {
  const links: { href: string; label: string; className?: string }[] = [
    { href: `/${locale}/terms`, label: texts.terms },
    { href: `/${locale}/articles`, label: texts.articles },
    { href: `/${locale}/study`, label: texts.study },
    // A phone has it in the footer.
    { href: `/${locale}/about`, label: texts.about, className: 'max-sm:hidden' },
  ];
  if (viewer?.desk) links.push({ href: `/${locale}/admin`, label: viewer.desk });
  return (
    <header className="border-b border-line print:hidden">
      <div
        className={cx(
          'mx-auto flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 lg:flex-nowrap',
          width,
        )}
      >
        <a
          href={`/${locale}`}
          aria-label={texts.home}
          className="flex shrink-0 items-baseline gap-2 font-serif text-term font-semibold no-underline"
        >
          <span lang="en">Khamsap</span>
          <span lang="lo" className="text-accent">
            ຄຳສັບ
          </span>
        </a>
        <div className="ms-auto shrink-0 md:order-1 lg:order-2">
          <LanguageSwitch label={texts.language} />
        </div>
        {search}
        <div className="flex w-full flex-wrap items-center gap-x-4 md:order-2 lg:contents">
          <MainNav label={texts.main} links={links} />
          <AccountLink locale={locale} name={viewer?.name} signIn={texts.signIn} />
        </div>
      </div>
    </header>
  );
}

function Footer({
  locale,
  width,
  theme,
  texts,
}: {
  locale: Lang;
  width: string;
  theme: Theme;
  texts: Texts;
}) {
  const { system, light, dark } = texts;
  return (
    <footer className="border-t border-line text-small text-ink-2 print:hidden">
      <div className={cx('mx-auto flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-6', width)}>
        <span>{texts.licence}</span>
        <a href={`/${locale}/about`} className="underline-offset-4 hover:underline sm:hidden">
          {texts.about}
        </a>
        <a href={exportAddress(locale)} className="underline-offset-4 hover:underline">
          {texts.download}
        </a>
        <a href="/api/v1/openapi.json" className="underline-offset-4 hover:underline">
          {texts.api}
        </a>
        <div className="ms-auto">
          <ThemeSwitch initial={theme} labels={{ group: texts.theme, system, light, dark }} />
        </div>
      </div>
    </footer>
  );
}
