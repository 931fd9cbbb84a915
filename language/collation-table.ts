import type { Lang } from './lang';

/**
 * Collation weights of CLDR 48 (ICU 78), read off Intl.Collator('en' | 'vi' | 'lo') once. They are
 * kept here so that a stored sort key does not depend on the machine that made it; a test compares
 * them with the collator of the running Node.
 */

/** Line ends and tabs, before the space. */
export const CONTROLS = '\t\n\v\f\r\u0085\u2028\u2029';

/** Punctuation and symbols between the space and the digits. ໆ is one of them in CLDR. */
export const SYMBOLS =
  "_-\u2010\u2012\u2013\u2014\u2015\u2053,;\u204F:!\u00A1?\u00BF\u203D.\u00B7'\u2039\u203A" +
  '"\u00AB\u00BB()[]{}\u2045\u2046\u2016\u00A7\u00B6\u204B@*\u204E\u2051/\\&\u204A#%\u2030\u2031' +
  '\u2020\u2021\u2022\u2023\u2027\u2043\u2032\u2035\u2038\u203B\u203F\u2054\u2040\u2050\u2041' +
  '\u2042`\u00B4^\u00AF\u00A8\u00B8\u00B0\u00A9\u00AE+\u00B1\u00F7\u00D7<=>\u00AC|\u00A6~\u2052' +
  '\u2044\u0EC6\u00A4\u00A2$\u00A3\u00A5\u20AB\u20AC\u20AD';

/** Letters of the Lao block. A key spends one character on each of `LAO_COMMON`, two on the rest. */
export const LAO =
  'ໞກຂຄຆງຈຉສຊຌຎໟຍຏຐຑຒຓດຕຖທຘນບປຜຝພຟຠມຢຣລວຨຩຫຬອຮຯ' +
  '\u0EB0\u0EB1\u0EB2\u0EB3\u0EB4\u0EB5\u0EB6\u0EB7\u0EB8\u0EB9\u0EBA\u0EBB\u0EBC\u0EBD' +
  '\u0EC0\u0EC1\u0EC2\u0EC3\u0EC4';

/** Letters of modern Lao. */
export const LAO_COMMON =
  'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮຯ' +
  '\u0EB0\u0EB1\u0EB2\u0EB3\u0EB4\u0EB5\u0EB6\u0EB7\u0EB8\u0EB9\u0EBB\u0EBC\u0EBD' +
  '\u0EC0\u0EC1\u0EC2\u0EC3\u0EC4';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** Latin letters of each language in their order; Vietnamese has seven more. */
export const LATIN_LETTERS: Readonly<Record<Lang, string>> = {
  en: LATIN,
  vi: 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz',
  lo: LATIN,
};

const RARE_MARKS_ABOVE = '\u0302\u030C\u030A\u0342\u0308\u030B\u0303\u0307';
const RARE_MARKS =
  '\u0338\u0327\u0328\u0304\u0335\u0305\u0309\u030F\u0310\u0311\u031B\u0321\u0322\u0323\u0324' +
  '\u0325\u0326\u032D\u032E\u0330\u0331\u0334\u0339\u0345\u0358';
const LAO_MARKS = '\u0ECE\u0EC8\u0EC9\u0ECA\u0ECB\u0ECC\u0ECD';

const ROOT_MARKS = `\u0332\u0313\u0314\u0301\u0300\u0306${RARE_MARKS_ABOVE}${RARE_MARKS}${LAO_MARKS}`;

/** Combining marks in the order of their secondary weights; Vietnamese has its tones in front. */
export const MARKS: Readonly<Record<Lang, string>> = {
  en: ROOT_MARKS,
  vi:
    '\u0332\u0313\u0314\u0300\u0309\u0303\u0301\u0323\u0306' +
    `${RARE_MARKS_ABOVE.replace('\u0303', '')}${RARE_MARKS.replace(/[\u0309\u0323]/gu, '')}${LAO_MARKS}`,
  lo: ROOT_MARKS,
};

/** How much a form weighs on the third level; the plain form weighs nothing. */
export const FORM = { plain: 0, compatibility: 1, upper: 2, raised: 3, noBreak: 4 } as const;

/** Stand for the second-level weights of ‘ ’ ‚ ‛, which are no marks but weigh more than all. */
export const QUOTE_MARKS = '\uE000\uE001\uE002\uE003';

/** Signs that sort as others do: what they sort as, and in which form. */
export const EQUIVALENTS: readonly (readonly [char: string, as: string, form: number])[] = [
  ...Array.from('\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u205F\u3000', (space) => {
    return [space, ' ', FORM.compatibility] as const;
  }),
  ...Array.from('໐໑໒໓໔໕໖໗໘໙', (digit, i) => [digit, String(i), FORM.plain] as const),
  ['\u00A0', ' ', FORM.noBreak],
  ['\u2007', ' ', FORM.noBreak],
  ['\u202F', ' ', FORM.noBreak],
  ['\u2011', '\u2010', FORM.noBreak],
  ['\u2024', '.', FORM.compatibility],
  ['\u2025', '..', FORM.compatibility],
  ['\u2026', '...', FORM.compatibility],
  ['\u2018', "'\uE000", FORM.plain],
  ['\u2019', "'\uE001", FORM.plain],
  ['\u201A', "'\uE002", FORM.plain],
  ['\u201B', "'\uE003", FORM.plain],
  ['\u201C', '"\uE000', FORM.plain],
  ['\u201D', '"\uE001', FORM.plain],
  ['\u201E', '"\uE002', FORM.plain],
  ['\u201F', '"\uE003', FORM.plain],
  ['\u00B9', '1', FORM.raised],
  ['\u00B2', '2', FORM.raised],
  ['\u00B3', '3', FORM.raised],
  ['\u00BD', '1\u20442', FORM.compatibility],
  ['\u00BC', '1\u20444', FORM.compatibility],
  ['\u00BE', '3\u20444', FORM.compatibility],
  ['\u00AA', 'a', FORM.raised],
  ['\u00BA', 'o', FORM.raised],
  ['ø', 'o\u0338', FORM.plain],
  ['Ø', 'o\u0338', FORM.upper],
  ['ł', 'l\u0335', FORM.plain],
  ['Ł', 'l\u0335', FORM.upper],
  ['ħ', 'h\u0335', FORM.plain],
  ['Ħ', 'h\u0335', FORM.upper],
  ['đ', 'd\u0335', FORM.plain],
  ['Đ', 'd\u0335', FORM.upper],
  ['ໜ', 'ຫນ', FORM.compatibility],
  ['ໝ', 'ຫມ', FORM.compatibility],
];

/** Vietnamese letters that are a letter and a mark when decomposed. */
export const VIETNAMESE_MARKS: Readonly<Record<string, string>> = {
  a: '\u0306\u0302',
  e: '\u0302',
  o: '\u0302\u031B',
  u: '\u031B',
};

/** Marks below or beside a letter, which do not keep one above it from joining the letter. */
export const MARKS_BELOW =
  '\u031B\u0323\u0327\u0328\u0321\u0322\u0324\u0325\u0326\u032D\u032E\u0330\u0331';
