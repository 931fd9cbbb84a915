import { graphemeDifference } from '@/features/editorial/domain/grapheme-difference';
import type { Run } from '@/features/editorial/domain/text-run';
import { editDistance } from '@/features/search/domain/edit-distance';
import { markedKey } from '@/features/search/domain/keys';
import { bareKey, spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { plainText } from '@/language/script';
import { fromTelex } from '@/language/telex';
import type { Rating } from './event';

/** A term of the concept in the language that is asked for. */
export interface AnswerTerm {
  text: string;
  type: string;
  status: string;
  searchOnly?: boolean;
}

/** How a typed answer stands to the terms of the concept, best first. */
export type VerdictKind = 'exact' | 'sameSpelling' | 'acceptedVariant' | 'toneSlip' | 'wrong';

export interface Verdict {
  kind: VerdictKind;
  /** What is proposed; the learner decides. */
  grade: Rating;
  /** The term that was meant, as far as one can tell. */
  expected: string;
  /** From what was typed to what is expected: removed is too much, added is missing. */
  difference: Run[];
  /** Whether it is a term that was given up, so that the page can say so. */
  isOutdated: boolean;
}

const GRADES: Record<VerdictKind, Rating> = {
  exact: 3,
  sameSpelling: 3,
  acceptedVariant: 3,
  toneSlip: 2,
  wrong: 1,
};

/** No term is so long; more than this of an answer is not looked at (UTF-16 units). */
const LONGEST_ANSWER = 500;
const MOST_EDITS = 40;

type Same = (given: string, term: string, lang: Lang) => boolean;

const sameBy =
  (keyOf: (text: string, lang: Lang) => string): Same =>
  (given, term, lang) => {
    const key = keyOf(given, lang);
    return key !== '' && key === keyOf(term, lang);
  };

const isSameText: Same = (given, term) => tidy(given) === tidy(term);
const hasSameSpelling: Same = (given, term, lang) =>
  sameBy(spellingKey)(given, term, lang) || sameBy(markedKey)(given, term, lang);
const hasSameLetters = sameBy(bareKey);

/**
 * Judges a typed answer. Exact is the preferred term letter by letter; the same spelling leaves out
 * what the spelling key does (case, tone placement, ຫລ for ຫຼ, the encoding) and punctuation, and reads
 * Telex; an accepted variant is an acronym, a variant or an admitted term. A tone slip is right but
 * for tones and diacritics; English is typed without, so that there they do not count.
 * Terms that are deprecated, superseded or for search only are not accepted.
 * @param terms those of the concept in `lang`, the preferred ones in front of others of their kind
 */
export function judgeAnswer(given: string, lang: Lang, terms: readonly AnswerTerm[]): Verdict {
  const typed = tidy(given.slice(0, LONGEST_ANSWER));
  const shown = terms.filter(({ searchOnly }) => !searchOnly);
  const accepted = shown.filter(({ status }) => status === 'preferred' || status === 'admitted');
  const main = accepted.find(isMain) ?? accepted[0];
  const others = accepted.filter((term) => term !== main);
  const readings = readingsOf(typed, lang);
  const find = (among: readonly AnswerTerm[], same: Same) =>
    among.find(({ text }) => readings.some((reading) => same(reading, text, lang)));

  const mains = main ? [main] : [];
  const verdict = (kind: VerdictKind, expected: string, isOutdated = false): Verdict => ({
    kind,
    grade: GRADES[kind],
    expected,
    difference: graphemeDifference(typed, expected),
    isOutdated,
  });
  if (main && typed !== '' && isSameText(typed, main.text, lang)) {
    return verdict('exact', main.text);
  }
  const isEnglish = lang === 'en';
  const steps: [VerdictKind, readonly AnswerTerm[], Same][] = [
    ['sameSpelling', mains, hasSameSpelling],
    ['acceptedVariant', others, hasSameSpelling],
    [isEnglish ? 'sameSpelling' : 'toneSlip', mains, hasSameLetters],
    [isEnglish ? 'acceptedVariant' : 'toneSlip', others, hasSameLetters],
  ];
  for (const [kind, among, same] of steps) {
    const term = find(among, same);
    if (term) return verdict(kind, term.text);
  }
  const outdated = find(
    shown.filter((term) => !accepted.includes(term)),
    hasSameSpelling,
  );
  return verdict('wrong', nearest(typed, lang, [...mains, ...others]), outdated !== undefined);
}

const isMain = ({ type, status }: AnswerTerm) => type === 'fullForm' && status === 'preferred';

function tidy(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ');
}

function readingsOf(typed: string, lang: Lang): string[] {
  const telex = lang === 'vi' ? fromTelex(typed) : null;
  return telex === null ? [typed] : [typed, telex];
}

/** The first of those that are nearest; the preferred term where less than half of one was said. */
function nearest(typed: string, lang: Lang, terms: readonly AnswerTerm[]): string {
  const said = bareKey(typed, lang);
  let best = terms[0]?.text ?? '';
  let fewest = MOST_EDITS;
  for (const { text } of terms) {
    const key = bareKey(text, lang);
    const edits = editDistance(said, key, MOST_EDITS);
    if (edits >= fewest || edits * 2 > key.length) continue;
    fewest = edits;
    best = text;
  }
  return best;
}
