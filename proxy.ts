import { NextRequest, type NextResponse } from 'next/server';
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
  const policy = contentSecurityPolicy(crypto.randomUUID());
  // Next.js reads the nonce for its own scripts from the policy of the request.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = localize(new NextRequest(request, { headers }));
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Pages only: neither the API nor files.
  matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'],
};
