import { LANGS } from '@/language/lang';
import { env } from '@/lib/env';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function xml(body: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

/** The index of `count` sitemap files (sitemaps.org protocol 0.9). */
export function sitemapIndex(count: number): Response {
  const files = Array.from(
    { length: count },
    (_, slice) => `<sitemap><loc>${env().origin}/sitemaps/${slice}.xml</loc></sitemap>`,
  );
  return xml(`<sitemapindex xmlns="${namespace}">${files.join('')}</sitemapindex>`);
}

/**
 * One sitemap file: each page in the three languages, each naming the others.
 * @param pages paths behind the locale, with the time of the last change in ISO 8601
 */
export function sitemap(pages: readonly { path: string; changed?: string }[]): Response {
  const address = (lang: string, path: string) => `${env().origin}/${lang}${path}`;
  const entries = pages.flatMap(({ path, changed }) => {
    const alternates = LANGS.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(lang, path)}"/>`,
    ).join('');
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
    return LANGS.map(
      (lang) => `<url><loc>${address(lang, path)}</loc>${lastmod}${alternates}</url>`,
    );
  });
  return xml(
    `<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join('\n')}</urlset>`,
  );
}
