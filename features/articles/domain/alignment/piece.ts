import type { Lang } from '@/language/lang';

/** What is compared of a paragraph or a sentence. */
export interface Piece {
  /** In letters of English: how long it would be there. */
  length: number;
  /** What stays the same in a translation: numbers and acronyms. */
  marks: ReadonlySet<string>;
}

/** Letters per letter of English, measured on sentences of the glossary that say the same in three languages. */
const lettersPerEnglish: Record<Lang, number> = { en: 1, vi: 0.82, lo: 0.93 };

const ANCHOR = /\d+(?:[.,]\d+)*|\p{Lu}{2,12}(?!\p{L})/gu;
const LAO_ZERO = 0x0ed0;
/** Of a text without end: enough to tell it by. */
const most = 20_000;

export function pieceOf(text: string, lang: Lang): Piece {
  const marks = text
    .slice(0, most)
    .replace(/[\u0ED0-\u0ED9]/gu, (digit) => String(digit.charCodeAt(0) - LAO_ZERO))
    .match(ANCHOR);
  return {
    length: text.normalize('NFC').replace(/\s/gu, '').length / lettersPerEnglish[lang],
    // 1,5 is 1.5 elsewhere, 1.000 is 1,000.
    marks: new Set(marks?.map((mark) => mark.replace(/[.,]/gu, ''))),
  };
}
