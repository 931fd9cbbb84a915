import { foldWithMap } from '@/language/fold';
import type { Lang } from '@/language/lang';
import type { ConceptHeading } from './concept';

export interface Match {
  concept: ConceptHeading;
  lang: Lang;
  text: string;
  type: string;
  status: string;
  searchOnly: boolean;
  spellingKey: string;
  bareKey: string;
}

export interface QueryKeys {
  lang: Lang;
  spellingKey: string;
  bareKey: string;
}

export interface Hit {
  concept: ConceptHeading;
  match: {
    lang: Lang;
    text: string;
    type: string;
    status: string;
    /** True for a wording that finds the concept and is not shown. */
    hidden: boolean;
    /** Half-open UTF-16 ranges of `text` that the query matched. */
    ranges: { start: number; end: number }[];
  };
}

const statusRank = ['preferred', 'admitted', 'superseded', 'deprecated'];

/**
 * One hit a concept, by its best term: a whole match before a prefix, exact tones before folded ones,
 * preferred before admitted before deprecated, the reader's language first, then shorter first.
 * @param matches terms with a key that begins with the query's key of the same language
 */
export function rankMatches(
  matches: readonly Match[],
  keys: readonly QueryKeys[],
  preferred: Lang,
): Hit[] {
  const byLang = new Map(keys.map((key) => [key.lang, key]));
  const ranked = matches
    .map((match) => {
      const key = byLang.get(match.lang);
      const spelled = !!key?.spellingKey && match.spellingKey.startsWith(key.spellingKey);
      const whole = key?.spellingKey === match.spellingKey || key?.bareKey === match.bareKey;
      const rank = [
        Number(!whole),
        Number(!spelled),
        statusRank.indexOf(match.status),
        Number(match.searchOnly),
        Number(match.lang !== preferred),
        match.bareKey.length,
      ];
      return { match, rank, level: spelled ? ('spelling' as const) : ('bare' as const) };
    })
    .sort((a, b) => compareRanks(a.rank, b.rank) || (a.match.text < b.match.text ? -1 : 1));
  const hits = new Map<string, Hit>();
  for (const { match, level } of ranked) {
    if (hits.has(match.concept.id)) continue;
    const { concept, lang, text, type, status, searchOnly } = match;
    const keyLength =
      (level === 'spelling' ? byLang.get(lang)?.spellingKey : byLang.get(lang)?.bareKey)?.length ??
      0;
    hits.set(concept.id, {
      concept,
      match: {
        lang,
        text,
        type,
        status,
        hidden: searchOnly,
        ranges: prefixRanges(text, lang, level, keyLength),
      },
    });
  }
  return [...hits.values()];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function prefixRanges(text: string, lang: Lang, level: 'spelling' | 'bare', length: number) {
  const { starts, ends } = foldWithMap(text, lang, level);
  const start = starts[0];
  const end = Math.max(0, ...ends.slice(0, length));
  return start === undefined || end <= start ? [] : [{ start, end }];
}
