import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { localeCookie, routing } from '@/i18n/routing';
import { isLang, type Lang } from '@/language/lang';

// Neither the API nor the files that the server has at a fixed address.
const otherThanPage =
  /^\/(?:(?:api|bench|_next|icons|sitemaps)\/|(?:favicon\.ico|icon\.svg|apple-icon\.png|manifest\.webmanifest|robots\.txt|sitemap\.xml)(?:$|\?))/;

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

/**
 * Gives a request for a page its locale, its id and a content security policy with a nonce of its own, before
 * Next.js sees it (docs/decisions/0008).
 */
export function preparePage(request: IncomingMessage, response: ServerResponse): void {
  const { headers, url = '/' } = request;
  if (otherThanPage.test(url)) return;
  const requestId = randomUUID();
  const policy = contentSecurityPolicy(randomUUID());
  headers['x-request-id'] = requestId;
  // Next.js reads the nonce for its own scripts from the policy of the request.
  headers['content-security-policy'] = policy;
  response.setHeader('x-request-id', requestId);
  response.setHeader('content-security-policy', policy);
  const named = url.split(/[/?]/, 2)[1];
  const locale = isLang(named) ? named : undefined;
  if (locale) {
    // Where next-intl finds the locale of a request.
    headers['x-next-intl-locale'] = locale;
    rememberLocale(request, response, locale);
  }
  if (!isDecodable(url)) request.url = `/${locale ?? rememberedLocale(request)}/404`;
}

/** Keeps the locale for the next address that names none. */
function rememberLocale(request: IncomingMessage, response: ServerResponse, locale: Lang): void {
  const { 'sec-fetch-dest': destination = 'document' } = request.headers;
  if (destination !== 'document' || localeInCookie(request) === locale) return;
  const { name, maxAge } = localeCookie;
  response.appendHeader('set-cookie', `${name}=${locale}; Path=/; Max-Age=${maxAge}; SameSite=lax`);
}

function rememberedLocale(request: IncomingMessage): Lang {
  const locale = localeInCookie(request);
  return isLang(locale) ? locale : routing.defaultLocale;
}

const cookiePattern = new RegExp(`(?:^|;\\s*)${localeCookie.name}=([^;]*)`);

function localeInCookie(request: IncomingMessage): string | undefined {
  return cookiePattern.exec(request.headers.cookie ?? '')?.[1];
}

/** Whether the percent-encoding of an address can be read; what cannot is an address of no page. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
