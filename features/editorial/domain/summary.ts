import { LANGS, type Lang } from '@/language/lang';
import type { Change } from './concept-difference';

/** A part of a concept that a change touches, for lists. */
export interface Touched {
  /** `category`, `terms`, `relations` … */
  part: string;
  /** The languages of what is touched in it, in their order; none where it has none. */
  langs: Lang[];
  /** What a field with one value of a few is now. */
  value?: string;
}

const SHOWN_BY_VALUE = ['status', 'category'];

/** What some changes touch, each part once, in the order of the changes. */
export function summaryOf(changes: readonly Change[]): Touched[] {
  const parts = new Map<string, Set<Lang>>();
  const values = new Map<string, string>();
  for (const change of changes) {
    const langs = parts.get(change.part) ?? new Set();
    for (const lang of langsOf(change)) langs.add(lang);
    parts.set(change.part, langs);
    if (SHOWN_BY_VALUE.includes(change.part)) values.set(change.part, String(change.after));
  }
  return [...parts].map(([part, langs]) => {
    const value = values.get(part);
    const shown = LANGS.filter((lang) => langs.has(lang));
    return { part, langs: shown, ...(value !== undefined && { value }) };
  });
}

function langsOf({ part, field, of }: Change): readonly Lang[] {
  if (part === 'examples') return LANGS.filter((lang) => lang === field);
  return of?.lang ? [of.lang] : [];
}
