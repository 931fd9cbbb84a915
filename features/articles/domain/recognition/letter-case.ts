import type { RecognizableTerm } from './term';

/**
 * How the letters of a text must be written for a term to be meant, one sign a letter that has two
 * cases: U upper, l lower, ? either.
 */
export type CaseRule = { letters: string; isAcronym: boolean };

const CASED = /\p{Lu}|\p{Ll}|\p{Lt}/gu;
const UPPER = /\p{Lu}|\p{Lt}/u;
const WORD = /[\p{L}\p{M}]+/gu;
const LONGEST_ACRONYM = 5;

/** What the case of letters must be, or null where it says nothing. */
export function caseRule(
  term: Pick<RecognizableTerm, 'text' | 'type' | 'recognition'>,
): CaseRule | null {
  const { text: raw, type, recognition } = term;
  // Most terms end here, and a termbase has half a million.
  const isPlain = recognition !== 'byCase' && type !== 'acronym' && type !== 'abbreviation';
  if (isPlain && raw.length > LONGEST_ACRONYM) return null;
  const text = raw.normalize('NFC');
  const isAcronym = type === 'acronym' || looksLikeAcronym(text);
  if (isPlain && !isAcronym) return null;
  const pattern = patternOf(text);
  if (!pattern.includes('U')) return null;
  if (isAcronym) return { letters: pattern, isAcronym };
  if (recognition === 'byCase') {
    // A term in small letters has a capital where it begins a sentence.
    return { letters: pattern.replace(/^l/u, '?'), isAcronym };
  }
  if (type !== 'abbreviation') return null;
  let rule = '';
  for (const [word] of text.matchAll(WORD)) {
    const cases = patternOf(word);
    rule += /^U{2,}$/u.test(cases) ? cases : '?'.repeat(cases.length);
  }
  return rule.includes('U') ? { letters: rule, isAcronym } : null;
}

/** Whether a text is written as the rule wants; `isForm` if it has the ending of a plural. */
export function followsCase(text: string, rule: CaseRule, isForm: boolean): boolean {
  const pattern = patternOf(text.normalize('NFC'));
  const { letters } = rule;
  if (!isForm && pattern.length !== letters.length) return false;
  const compared = isForm && !rule.isAcronym ? letters.slice(0, -1) : letters;
  for (let i = 0; i < compared.length; i++) {
    const wanted = compared.charAt(i);
    if (wanted !== '?' && wanted !== pattern.charAt(i)) return false;
  }
  const ending = pattern.slice(letters.length);
  return !rule.isAcronym || ending === '' || ending === 'l';
}

function patternOf(text: string): string {
  let pattern = '';
  for (const [letter] of text.matchAll(CASED)) pattern += UPPER.test(letter) ? 'U' : 'l';
  return pattern;
}

/** A single word of at most five letters, all upper case, whatever it is said to be. */
function looksLikeAcronym(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return words.length === 1 && /^U{2,5}$/u.test(patternOf(text)) && text.length <= LONGEST_ACRONYM;
}
