import createIntlMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';

/** Leads an address that names no locale to the reader's. What every page needs: lib/page-request.ts. */
export const proxy = createIntlMiddleware(routing);

export const config = {
  // Neither pages under a locale, nor the API, nor the files that the server has at a fixed address.
  matcher: [
    '/((?!(?:en|vi|lo)(?:/|$)|api/|bench/|_next/|icons/|sitemaps/|(?:favicon\\.ico|icon\\.svg|apple-icon\\.png|manifest\\.webmanifest|robots\\.txt|sitemap\\.xml)$).*)',
  ],
};
