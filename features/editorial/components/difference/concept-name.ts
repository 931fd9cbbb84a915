import { LANGS, type Lang } from '@/language/lang';

/** What a concept is called in a list, with the language of it. */
export interface ConceptName {
  text: string;
  lang?: Lang;
}

/** The label of a concept in the reader's language, else in another; without any its slug. */
export function conceptName(
  { labels, slug }: { labels: Record<Lang, string>; slug: string },
  locale: Lang,
): ConceptName {
  const lang = [locale, ...LANGS].find((one) => labels[one]);
  return lang ? { text: labels[lang], lang } : { text: slug };
}
