import type { Lang } from '@/language/lang';

// An XML id is an NCName, which no digit begins (Namespaces in XML 1.0, section 4): ours have a word in front.
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const conceptId = new RegExp(`^c-(${uuid})$`, 'u');
const exampleId = new RegExp(`^x-(${uuid})-(en|vi|lo)-${uuid}$`, 'u');
const articleId = /^khamsap-article-([a-z0-9]+(?:-[a-z0-9]+)*)$/u;

/** The XML id of a concept by its own id. */
export function xmlIdOfConcept(id: string): string {
  return `c-${id}`;
}

/** The id of the concept that has an XML id, undefined where that is not ours. */
export function conceptOf(xmlId: string): string | undefined {
  return conceptId.exec(xmlId)?.[1];
}

/** The XML id of one language of an example in one concept: other concepts of a file may have the same example. */
export function xmlIdOfExample(id: string, lang: Lang, concept: string): string {
  return `x-${id}-${lang}-${concept}`;
}

/** The id of the example that has an XML id, and its language. */
export function exampleOf(xmlId: string): { id: string; lang: Lang } | undefined {
  const [, id, lang] = exampleId.exec(xmlId) ?? [];
  return id && lang ? { id, lang: lang as Lang } : undefined;
}

/** The XML id of an article by its slug. */
export function xmlIdOfArticle(slug: string): string {
  return `khamsap-article-${slug}`;
}

/** The slug of the article that has an XML id. */
export function articleOf(xmlId: string): string | undefined {
  return articleId.exec(xmlId)?.[1];
}
