import { LANGS, type Lang } from '@/language/lang';
import type { ArticleForm } from '../../schema';

interface Original {
  slug: string;
  lang: Lang;
  publisher: string;
  publishedOn?: string | undefined;
  access: 'public' | 'reference';
  translations: readonly { lang: Lang }[];
}

/**
 * The form of a new article, in the reader's own language. Of a translation: in the first language that is free, and
 * with what it mostly has in common with its original.
 */
export function blankArticle(id: string, locale: Lang, original: Original | null): ArticleForm {
  const blank = { id, version: 0, lang: locale, title: '', publisher: '', text: '' };
  if (!original) return { ...blank, access: 'reference' };
  const taken = [original, ...original.translations].map(({ lang }) => lang);
  const { publishedOn, publisher, access } = original;
  return {
    ...blank,
    lang: [locale, ...LANGS].find((lang) => !taken.includes(lang)) ?? locale,
    publisher,
    access,
    ...(publishedOn && { publishedOn }),
    originalSlug: original.slug,
  };
}
