import { CATEGORIES } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import { isId } from './schema';

/** What is to be studied. */
export type SessionStart =
  | { kind: 'all' }
  | { kind: 'deck'; id: string }
  | { kind: 'category'; source: string }
  /** Without a title there is no such article. */
  | { kind: 'article'; source: string; title: { lang: Lang; text: string } | null }
  | { kind: 'concepts'; ids: string[] };

const MOST_CONCEPTS = 100;

/** What an address says is to be studied; whatever it does not say soundly, it does not say. */
export function readStart(query: Record<string, string | string[] | undefined>): SessionStart {
  const { deck, category, article, concepts } = query;
  if (isId(deck)) return { kind: 'deck', id: deck.toLowerCase() };
  const known = CATEGORIES.find((one) => one === category);
  if (known) return { kind: 'category', source: known };
  if (isId(article)) return { kind: 'article', source: article.toLowerCase(), title: null };
  const ids = typeof concepts === 'string' ? concepts.toLowerCase().split(',').filter(isId) : [];
  if (ids.length > 0) return { kind: 'concepts', ids: ids.slice(0, MOST_CONCEPTS) };
  return { kind: 'all' };
}
