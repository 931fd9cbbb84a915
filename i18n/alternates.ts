import type { Metadata } from 'next';
import { LANGS, type Lang } from '@/language/lang';

/**
 * The canonical address of a page and its addresses in the other languages.
 * @param path the part behind the locale: empty for the home page, else with a leading slash
 */
export function alternates(locale: Lang, path: string): NonNullable<Metadata['alternates']> {
  const languages = Object.fromEntries(LANGS.map((lang) => [lang, `/${lang}${path}`]));
  return { canonical: `/${locale}${path}`, languages: { ...languages, 'x-default': `/en${path}` } };
}
