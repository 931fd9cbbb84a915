import type { TermStatus, TermType } from '@/features/glossary/schema';
import { LANGS, type Lang } from '@/language/lang';

/** What of a term decides where it stands. */
export interface TermPlace {
  key: string;
  lang: Lang;
  type: TermType;
  status: TermStatus;
  searchOnly: boolean;
}

/** Which items a form has, and in which order; what is written in them are its values. */
export interface Layout {
  /** All terms in the order in which they are stored, whatever their language. */
  terms: readonly TermPlace[];
  definitions: readonly { key: string; lang: Lang }[];
  examples: readonly { key: string; id: string }[];
  relations: readonly { key: string; to: string }[];
  sources: readonly { key: string }[];
  /** Slugs. */
  articles: readonly string[];
  /** The number of the next key. */
  next: number;
}

export const isPreferred = ({ type, status, searchOnly }: TermPlace): boolean =>
  type === 'fullForm' && status === 'preferred' && !searchOnly;

export const keyOf = (number: number): string => `k${number}`;

const newTerm = (key: string, lang: Lang, isMain: boolean): TermPlace => ({
  key,
  lang,
  type: 'fullForm',
  status: isMain ? 'preferred' : 'admitted',
  searchOnly: false,
});

/** The terms of a language: the one that stands large, and the others in their order. */
export function termsOf(
  { terms }: Layout,
  lang: Lang,
): { main: TermPlace | undefined; others: TermPlace[] } {
  const own = terms.filter((term) => term.lang === lang);
  const main = own.find(isPreferred);
  return { main, others: own.filter((term) => term !== main) };
}

/** Gives every language a place for a preferred term and one for a definition, empty where it has none. */
export function withSlots(layout: Layout): Layout {
  let { next } = layout;
  const terms = [...layout.terms];
  const definitions = [...layout.definitions];
  for (const lang of LANGS) {
    if (!terms.some((term) => term.lang === lang && isPreferred(term))) {
      const at = terms.findIndex((term) => term.lang === lang);
      terms.splice(at < 0 ? terms.length : at, 0, newTerm(keyOf(next), lang, true));
      next += 1;
    }
    if (!definitions.some((definition) => definition.lang === lang)) {
      definitions.push({ key: keyOf(next), lang });
      next += 1;
    }
  }
  return { ...layout, terms, definitions, next };
}

/** Adds a term behind the others of its language; its key is that of `layout.next`. */
export function addTerm(layout: Layout, lang: Lang): Layout {
  const key = keyOf(layout.next);
  const terms = [...layout.terms, { ...newTerm(key, lang, false), type: 'variant' as const }];
  return { ...layout, terms, next: layout.next + 1 };
}

export function changeTerm(layout: Layout, key: string, change: Partial<TermPlace>): Layout {
  const terms = layout.terms.map((term) => (term.key === key ? { ...term, ...change } : term));
  return withSlots({ ...layout, terms });
}

/** Makes a term the preferred one of its language; what was it until now takes its status. */
export function preferTerm(layout: Layout, key: string): Layout {
  const chosen = layout.terms.find((term) => term.key === key);
  if (!chosen) return layout;
  const status = chosen.status === 'preferred' ? 'admitted' : chosen.status;
  const terms = layout.terms.map((term): TermPlace => {
    if (term.key === key) {
      return { ...term, type: 'fullForm', status: 'preferred', searchOnly: false };
    }
    return term.lang === chosen.lang && isPreferred(term) ? { ...term, status } : term;
  });
  return withSlots({ ...layout, terms });
}

/** Moves a term that is not the preferred one past its neighbour of the same language; the same layout at the end. */
export function moveTerm(layout: Layout, key: string, by: 1 | -1): Layout {
  const moved = layout.terms.find((term) => term.key === key);
  if (!moved) return layout;
  const { others } = termsOf(layout, moved.lang);
  const neighbour = others[others.indexOf(moved) + by];
  if (!others.includes(moved) || !neighbour) return layout;
  const terms = layout.terms.map((term) => {
    if (term === moved) return neighbour;
    return term === neighbour ? moved : term;
  });
  return { ...layout, terms };
}

/** Moves a term to another language, as its preferred one where that place is empty. */
export function moveToLang(
  layout: Layout,
  key: string,
  lang: Lang,
  isEmpty: (key: string) => boolean,
): Layout {
  const moved = layout.terms.find((term) => term.key === key);
  if (!moved || moved.lang === lang) return layout;
  const { main } = termsOf(layout, lang);
  const isFree = main !== undefined && isEmpty(main.key);
  const rest = layout.terms.filter((term) => term.key !== key && !(isFree && term === main));
  const status = isFree ? 'preferred' : moved.status === 'preferred' ? 'admitted' : moved.status;
  const type = isFree ? 'fullForm' : moved.type;
  return withSlots({ ...layout, terms: [...rest, { ...moved, lang, status, type }] });
}

type Part = 'terms' | 'definitions' | 'examples' | 'relations' | 'sources';

export function removeItem(layout: Layout, part: Part, key: string): Layout {
  const kept = (layout[part] as readonly { key: string }[]).filter((item) => item.key !== key);
  return withSlots({ ...layout, [part]: kept });
}

/**
 * Brings a removed item back to where it stood.
 * @param before the layout that had it
 * @param isEmpty whether nothing is written in an item: an empty place that was made for it goes again
 */
export function restoreItem(
  layout: Layout,
  part: Part,
  key: string,
  before: Layout,
  isEmpty: (key: string) => boolean,
): Layout {
  const old = before[part] as readonly { key: string; lang?: Lang }[];
  const item = old.find((one) => one.key === key);
  const now = layout[part] as readonly { key: string; lang?: Lang }[];
  if (!item || now.some((one) => one.key === key)) return layout;
  const isStandIn = (one: { key: string; lang?: Lang }) =>
    item.lang !== undefined &&
    one.lang === item.lang &&
    isEmpty(one.key) &&
    !old.some((other) => other.key === one.key);
  const items = now.filter((one) => !isStandIn(one));
  const following = old.slice(old.indexOf(item) + 1).map((one) => one.key);
  const at = items.findIndex((one) => following.includes(one.key));
  items.splice(at < 0 ? items.length : at, 0, item);
  return withSlots({ ...layout, [part]: items });
}
