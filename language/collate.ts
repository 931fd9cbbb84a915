import { isControl, isInvisible, isLaoConsonant, isLaoPrevowel } from './characters';
import {
  CONTROLS,
  EQUIVALENTS,
  FORM,
  LAO,
  LAO_COMMON,
  LATIN_LETTERS,
  MARKS,
  MARKS_BELOW,
  QUOTE_MARKS,
  SYMBOLS,
  VIETNAMESE_MARKS,
} from './collation-table';
import type { Lang } from './lang';

const collators = new Map<Lang, Intl.Collator>();

/**
 * Compares two texts in the alphabetical order of a language: negative, 0 or positive, for
 * `Array.prototype.sort`. By the `Intl.Collator` of the machine; texts that differ only in
 * invisible characters or in the digits they use (໑ and 1) are equal.
 */
export function compareText(a: string, b: string, lang: Lang): number {
  let collator = collators.get(lang);
  if (!collator) {
    collator = new Intl.Collator(lang);
    collators.set(lang, collator);
  }
  return collator.compare(a, b);
}

/**
 * Makes a string of printable ASCII whose binary order (JavaScript `<`, SQLite BINARY, PostgreSQL
 * "C") is the order of `compareText` as of CLDR 48, whatever ICU the machine has. Three levels as
 * in UTS #10: letters; accents and tones; case. A level that holds nothing but the ordinary is
 * left out. Two texts that the collator holds equal have one key: a list needs a further column to
 * settle ties. Characters outside the alphabets of the three languages come last, by code point.
 */
export function sortKey(text: string, lang: Lang): string {
  const table = tableOf(lang);
  const chars = ASCII.test(text) ? text : text.replace(INVISIBLE, '').normalize('NFD');
  const levels = newLevels();
  for (let i = 0; i < chars.length; ) {
    const code = chars.codePointAt(i) as number;
    const next = chars.charCodeAt(i + 1);
    if (isLaoPrevowel(code) && isLaoConsonant(next)) {
      write(levels, elementsOf(table, next));
      write(levels, elementsOf(table, code));
      i += 2;
    } else if (code === 0x0ecd && next === 0x0eb2) {
      write(levels, elementsOf(table, 0x0eb3));
      i += 2;
    } else if (lang === 'vi' && next >= 0x0300 && next <= 0x036f) {
      i = writeVietnamese(levels, table, chars, i);
    } else {
      write(levels, elementsOf(table, code));
      i += code > 0xffff ? 2 : 1;
    }
  }
  if (levels.tertiary !== '') return `${levels.primary} ${levels.secondary} ${levels.tertiary}`;
  if (levels.secondary !== '') return `${levels.primary} ${levels.secondary}`;
  return levels.primary;
}

/** Invisible characters keep no vowel from its consonant here, as they do in ICU. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const ASCII = /^[\x20-\x7E]*$/u;

/** A collation element: `primary` is empty for a mark, `secondary` for anything else. */
type Element = { primary: string; secondary: string; form: number };

type Table = Map<number, readonly Element[]>;

const FIRST_WEIGHT = 0x21;
const LAST_WEIGHT = 0x7e;
/** So many ordinary letters in a row take one character on the second and third level. */
const LONGEST_RUN = 42;
/** What is not in the tables: after everything that is. */
const UNKNOWN = '~';

const tables = new Map<Lang, Table>();

function tableOf(lang: Lang): Table {
  let table = tables.get(lang);
  if (!table) {
    table = makeTable(lang);
    tables.set(lang, table);
  }
  return table;
}

function makeTable(lang: Lang): Table {
  const table: Table = new Map();
  const addPrimary = (char: string, primary: string) => {
    table.set(char.codePointAt(0) as number, [{ primary, secondary: '', form: FORM.plain }]);
    const upper = char.toUpperCase();
    if (upper !== char) {
      table.set(upper.codePointAt(0) as number, [{ primary, secondary: '', form: FORM.upper }]);
    }
  };
  const marks = [...MARKS[lang], ...QUOTE_MARKS];
  marks.forEach((mark, i) => {
    const secondary = String.fromCharCode(FIRST_WEIGHT + LONGEST_RUN + i);
    table.set(mark.codePointAt(0) as number, [{ primary: '', secondary, form: FORM.plain }]);
  });
  for (const [char, primary] of primaries(lang)) addPrimary(char, primary);
  for (const [char, as, form] of EQUIVALENTS) {
    const code = char.codePointAt(0) as number;
    if (table.has(code)) continue;
    const elements = Array.from(as, (part) => elementsOf(table, part.codePointAt(0) as number));
    table.set(
      code,
      elements.flat().map((element) => ({ ...element, form })),
    );
  }
  return table;
}

/** Gives each character a weight of one or two ASCII characters, none the beginning of another. */
function primaries(lang: Lang): Map<string, string> {
  const latin = LATIN_LETTERS[lang];
  // The script of the language comes first in CLDR, and what is common in it gets the short keys.
  const order = `${CONTROLS} ${SYMBOLS}0123456789${lang === 'lo' ? LAO + latin : latin + LAO}`;
  const short = new Set(` 0123456789${lang === 'lo' ? LAO_COMMON : latin}`);
  const result = new Map<string, string>();
  let lead = FIRST_WEIGHT - 1;
  let trail = LAST_WEIGHT;
  for (const char of order) {
    if (short.has(char)) {
      lead++;
      trail = LAST_WEIGHT;
      result.set(char, String.fromCharCode(lead));
      continue;
    }
    if (trail === LAST_WEIGHT) {
      lead++;
      trail = FIRST_WEIGHT - 1;
    }
    trail++;
    result.set(char, String.fromCharCode(lead, trail));
  }
  return result;
}

function elementsOf(table: Table, code: number): readonly Element[] {
  return table.get(code) ?? unknownElements(code);
}

function unknownElements(code: number): readonly Element[] {
  const char = String.fromCodePoint(code);
  if (isInvisible(char) || isControl(char)) return [];
  const primary = UNKNOWN + code.toString(36).padStart(4, '0');
  return [{ primary, secondary: '', form: FORM.plain }];
}

type Levels = {
  primary: string;
  secondary: string;
  tertiary: string;
  /** Ordinary letters since the last weight of the second and of the third level. */
  secondaryRun: number;
  tertiaryRun: number;
};

function newLevels(): Levels {
  return { primary: '', secondary: '', tertiary: '', secondaryRun: 0, tertiaryRun: 0 };
}

function write(levels: Levels, elements: readonly Element[]): void {
  for (const { primary, secondary, form } of elements) {
    if (secondary !== '') {
      levels.secondary += runOf(levels.secondaryRun) + secondary;
      levels.secondaryRun = 0;
      continue;
    }
    levels.primary += primary;
    levels.secondaryRun++;
    if (form === FORM.plain) {
      levels.tertiaryRun++;
    } else {
      const weight = String.fromCharCode(FIRST_WEIGHT + LONGEST_RUN + form);
      levels.tertiary += runOf(levels.tertiaryRun) + weight;
      levels.tertiaryRun = 0;
    }
  }
}

/** A run of ordinary letters before a weight: the shorter the run, the later it sorts. */
function runOf(length: number): string {
  if (length === 0) return '';
  let run = '';
  let rest = length;
  for (; rest > LONGEST_RUN; rest -= LONGEST_RUN) run += String.fromCharCode(FIRST_WEIGHT);
  return run + String.fromCharCode(FIRST_WEIGHT + LONGEST_RUN - rest);
}

/** Writes one letter with its marks, ă â ê ô ơ ư as letters of their own; the offset after it. */
function writeVietnamese(levels: Levels, table: Table, chars: string, at: number): number {
  const letter = chars.charAt(at);
  const joining = VIETNAMESE_MARKS[letter.toLowerCase()] ?? '';
  let end = at + 1;
  let joined = '';
  let isBlocked = false;
  let marks = '';
  for (; end < chars.length; end++) {
    const mark = chars.charAt(end);
    if (mark < '\u0300' || mark > '\u036F') break;
    if (joined === '' && !isBlocked && joining.includes(mark)) {
      joined = mark;
    } else {
      marks += mark;
      isBlocked ||= !MARKS_BELOW.includes(mark);
    }
  }
  const base = joined === '' ? letter : (letter + joined).normalize('NFC');
  write(levels, elementsOf(table, base.codePointAt(0) as number));
  for (const mark of marks) write(levels, elementsOf(table, mark.charCodeAt(0)));
  return end;
}
