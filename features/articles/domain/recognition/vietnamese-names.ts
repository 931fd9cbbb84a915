/** A syllable as Vietnamese writes it: Linh, Đình, Nguyễn; not Donald, Macron. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const LAST_WORD = /([\p{L}\p{M}]+)[ \u00A0]$/u;
const FIRST_WORD = /^[ \u00A0]([\p{L}\p{M}]+)/u;
const SENTENCE_BEGINS = /(?:^|[.!?:;"“”‘’(\n–—-])\s*$/u;
const WINDOW = 40;

/**
 * Says whether a capitalised syllable is one of a longer Vietnamese name: Mỹ Linh, Thị Mỹ, Bắc Mỹ.
 * A capital at the beginning of a sentence tells nothing (Tại Mỹ), nor does a foreign name that
 * follows (Tổng thống Mỹ Donald Trump).
 */
export function isPartOfName(text: string, start: number, end: number): boolean {
  const after = FIRST_WORD.exec(text.slice(end, end + WINDOW))?.[1];
  if (after && isCapitalised(after) && isSyllable(after)) return true;
  const left = text.slice(Math.max(0, start - WINDOW), start);
  const before = LAST_WORD.exec(left)?.[1];
  if (!before || !isCapitalised(before) || !isSyllable(before)) return false;
  return !SENTENCE_BEGINS.test(left.slice(0, left.length - before.length - 1));
}

const isCapitalised = (word: string): boolean => /^\p{Lu}[\p{M}]*\p{Ll}/u.test(word);

const isSyllable = (word: string): boolean =>
  SYLLABLE.test(word.normalize('NFD').replace(TONES, '').normalize('NFC').toLowerCase());
