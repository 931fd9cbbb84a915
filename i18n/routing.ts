import { defineRouting } from 'next-intl/routing';
import { LANGS } from '@/language/lang';

export const localeCookie = { name: 'NEXT_LOCALE', maxAge: 60 * 60 * 24 * 365 };

export const routing = defineRouting({
  locales: LANGS,
  defaultLocale: 'en',
  localePrefix: 'always',
  // Each page names its alternates itself.
  alternateLinks: false,
  localeCookie,
});
