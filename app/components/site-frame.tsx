import { cookies } from 'next/headers';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, use } from 'react';
import { SearchForm } from '@/features/search/components/search-form';
import { readTheme } from '@/lib/theme';
import { SkipLink } from '@/ui/skip-link';
import { ThemeSwitch } from '@/ui/theme-switch';
import { LanguageSwitch } from './language-switch';
import { MainNav } from './main-nav';

/** What every page has around it; on the home page the search field is in the page itself. */
export function SiteFrame({ children, search = true }: { children: ReactNode; search?: boolean }) {
  const t = useTranslations('nav');
  return (
    <>
      <SkipLink href="#content">{t('skip')}</SkipLink>
      <SiteHeader search={search} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 pb-18 outline-none"
      >
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

function SiteHeader({ search }: { search: boolean }) {
  const t = useTranslations('nav');
  const locale = useLocale();
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
        <Link
          href={`/${locale}`}
          prefetch={false}
          aria-label={t('home')}
          className="flex items-baseline gap-2 font-serif text-term font-semibold no-underline"
        >
          <span lang="en">Khamsap</span>
          <span lang="lo" className="text-accent">
            ຄຳສັບ
          </span>
        </Link>
        <div className="ms-auto md:order-last">
          <LanguageSwitch label={t('language')} />
        </div>
        {search && (
          <SearchForm className="order-last w-full md:order-none md:w-44 lg:w-72" compact />
        )}
        <div className="w-full md:w-auto">
          <MainNav
            label={t('main')}
            links={[
              { href: `/${locale}/terms`, label: t('terms') },
              { href: `/${locale}/articles`, label: t('articles') },
              { href: `/${locale}/about`, label: t('about') },
            ]}
          />
        </div>
      </div>
    </header>
  );
}

function SiteFooter() {
  const t = useTranslations('nav');
  return (
    <footer className="border-t border-line text-small text-ink-2 print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-3 px-4 py-6">
        <span>{t('licence')}</span>
        <a href="/api/v1/openapi.json" className="underline-offset-4 hover:underline">
          {t('api')}
        </a>
        <div className="ms-auto">
          <ThemeChoice />
        </div>
      </div>
    </footer>
  );
}

function ThemeChoice() {
  const t = useTranslations('theme');
  const theme = readTheme(use(cookies()).get('theme')?.value);
  return (
    <ThemeSwitch
      initial={theme}
      labels={{ group: t('label'), system: t('system'), light: t('light'), dark: t('dark') }}
    />
  );
}
