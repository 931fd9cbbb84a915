import { NextRequest, NextResponse } from 'next/server';
import { hasLocale } from 'next-intl';
import createIntlMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';

const localize = createIntlMiddleware(routing);
const isDev = process.env.NODE_ENV === 'development';

function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    // React writes style attributes, which a nonce cannot cover.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Puts a page under its locale and gives it a content security policy with a nonce of its own. */
export function proxy(request: NextRequest): NextResponse {
  const requestId = crypto.randomUUID();
  const policy = contentSecurityPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set('x-request-id', requestId);
  // Next.js reads the nonce for its own scripts from the policy of the request.
  headers.set('content-security-policy', policy);
  const response = isDecodable(request.nextUrl.pathname)
    ? localize(new NextRequest(request, { headers }))
    : NextResponse.rewrite(new URL(`/${localeOf(request)}/404`, request.url), {
        request: { headers },
      });
  response.headers.set('x-request-id', requestId);
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Whether the percent-encoding of a path can be read; what cannot is an address of no page. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function localeOf(request: NextRequest): string {
  const candidates = [
    request.nextUrl.pathname.split('/')[1],
    request.cookies.get('NEXT_LOCALE')?.value,
  ];
  return candidates.find((locale) => hasLocale(routing.locales, locale)) ?? routing.defaultLocale;
}

export const config = {
  // Pages: neither the API nor the files that the server has at a fixed address.
  matcher: [
    '/((?!api/|bench/|_next/|icons/|sitemaps/|(?:favicon\\.ico|icon\\.svg|apple-icon\\.png|manifest\\.webmanifest|robots\\.txt|sitemap\\.xml)$).*)',
  ],
};
