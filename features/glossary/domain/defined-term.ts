import { LANGS, type Lang } from '@/language/lang';
import type { ConceptDetail } from './concept';

/**
 * A concept as schema.org's DefinedTerm, in JSON-LD.
 * @param origin the public origin of the site, without a trailing slash
 */
export function definedTerm(concept: ConceptDetail, locale: Lang, origin: string): object {
  const { labels, slug, terms, definitions, id } = concept;
  const definition =
    definitions.find(({ lang }) => lang === locale) ??
    definitions.find(({ lang }) => lang === 'en');
  const wordings = new Set(terms.map((term) => term.text));
  const name = labels[locale] || labels.en || labels.vi || labels.lo;
  wordings.delete(name);
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': `${origin}/${locale}/terms/${slug}`,
    identifier: id,
    name: { '@value': name, '@language': LANGS.find((lang) => labels[lang] === name) ?? locale },
    alternateName: [...wordings],
    ...(definition && {
      description: { '@value': definition.text, '@language': definition.lang },
    }),
    url: `${origin}/${locale}/terms/${slug}`,
    inDefinedTermSet: `${origin}/${locale}/terms`,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}
