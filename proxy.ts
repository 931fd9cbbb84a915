import { NextRequest, NextResponse } from 'next/server';
import { hasLocale } from 'next-intl';
import createIntlMiddleware from 'next-intl/middleware';
import { localeCookie, routing } from './i18n/routing';

const negotiateLocale = createIntlMiddleware(routing);

// Where next-intl finds the locale of a request.
const localeHeader = 'x-next-intl-locale';
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
  const response = route(request, headers);
  response.headers.set('x-request-id', requestId);
  response.headers.set('content-security-policy', policy);
  return response;
}

function route(request: NextRequest, headers: Headers): NextResponse {
  const { pathname } = request.nextUrl;
  if (!isDecodable(pathname)) {
    const { origin } = request.nextUrl;
    headers.set(localeHeader, localeOf(request));
    return NextResponse.rewrite(`${origin}/${localeOf(request)}/404`, { request: { headers } });
  }
  const locale = pathname.split('/', 2)[1];
  // Nearly every request: the address names its locale, and there is nothing to negotiate.
  if (hasLocale(routing.locales, locale)) {
    headers.set(localeHeader, locale);
    const response = NextResponse.next({ request: { headers } });
    rememberLocale(request, response, locale);
    return response;
  }
  return negotiateLocale(new NextRequest(request, { headers }));
}

/** Keeps the locale for the next address that names none. */
function rememberLocale(request: NextRequest, response: NextResponse, locale: string): void {
  const { name, ...options } = localeCookie;
  const isDocument = (request.headers.get('sec-fetch-dest') ?? 'document') === 'document';
  if (isDocument && request.cookies.get(name)?.value !== locale) {
    response.cookies.set(name, locale, { ...options, path: '/', sameSite: 'lax' });
  }
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
    request.nextUrl.pathname.split('/', 2)[1],
    request.cookies.get(localeCookie.name)?.value,
  ];
  return candidates.find((locale) => hasLocale(routing.locales, locale)) ?? routing.defaultLocale;
}

export const config = {
  // Pages: neither the API nor the files that the server has at a fixed address.
  matcher: [
    '/((?!api/|bench/|_next/|icons/|sitemaps/|(?:favicon\\.ico|icon\\.svg|apple-icon\\.png|manifest\\.webmanifest|robots\\.txt|sitemap\\.xml)$).*)',
  ],
};
