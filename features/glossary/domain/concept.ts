import type { Lang } from '@/language/lang';

export type Labels = Record<Lang, string>;

/** What a list shows of a concept. A language without a preferred term has an empty label. */
export interface ConceptHeading {
  id: string;
  slug: string;
  category: string;
  labels: Labels;
}

export interface TermView {
  id: string;
  lang: Lang;
  text: string;
  type: string;
  status: string;
  partOfSpeech: string | null;
  romanization: string | null;
  romanizationGenerated: boolean;
  note: string | null;
  source: string | null;
}

/** How another concept stands to this one: each stored kind read from either end. */
export const RELATION_ROLES = [
  'broader',
  'narrower',
  'partOf',
  'hasPart',
  'predecessor',
  'successor',
  'related',
] as const;
export type RelationRole = (typeof RELATION_ROLES)[number];

export interface ConceptDetail extends ConceptHeading {
  subject: string | null;
  createdAt: string;
  updatedAt: string;
  terms: TermView[];
  definitions: { lang: Lang; text: string; source: string | null }[];
  relations: { role: RelationRole; concept: ConceptHeading }[];
  sources: { article: ArticleReference | null; text: string | null }[];
  examples: { id: string; texts: Record<Lang, string> }[];
}

export interface ArticleReference {
  id: string;
  slug: string;
  lang: Lang;
  title: string;
  publisher: string;
  publishedOn: string | null;
  url: string | null;
}

const INVERSE: Record<string, RelationRole> = {
  broader: 'narrower',
  partOf: 'hasPart',
  predecessor: 'successor',
  related: 'related',
};

/**
 * The role that a stored relation has for the concept at its target.
 * @param kind a stored kind: what the target is to the origin
 * @returns what the origin is to the target
 */
export function inverseRole(kind: string): RelationRole {
  return INVERSE[kind] ?? 'related';
}

/** The preferred full form of a language among terms, or undefined. */
export function preferredTerm<T extends { lang: string; type: string; status: string }>(
  terms: readonly T[],
  lang: Lang,
): T | undefined {
  return terms.find(
    (term) => term.lang === lang && term.status === 'preferred' && term.type === 'fullForm',
  );
}
