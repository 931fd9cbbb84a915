import { isControl } from '@/language/characters';
import { bareKey, spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { LANGS } from '@/language/lang';
import { latinSoundKey } from '@/language/lao-sound';
import { fromTelex } from '@/language/telex';
import { compact, markedKey, plainText } from './keys';
import { editsOfQuery } from './spelling';

/** No term is so long, so a longer query finds nothing. */
export const maxQueryLength = 300;

/** A query as a term of one language would be read. */
export interface Reading {
  lang: Lang;
  plain: string;
  spelling: string;
  bare: string;
  compact: string;
  marked: string;
  /** Bare keys of the parts between spaces, in Lao as well. */
  words: string[];
}

/** A query in all its readings. */
export interface Query {
  readings: Reading[];
  /** The sound of a query in Latin letters; empty if it has none. */
  sound: string;
  /** What it says if it is raw Telex. */
  telex: Reading | null;
  /** How many edits a misspelt one may have. */
  edits: number;
}

const laoLetter = /\p{Script=Lao}/u;

/**
 * Reads what was typed: in the languages whose letters it has.
 * @returns null for what can find nothing: no letter or digit, or longer than any term
 */
export function readQuery(text: string, langs: readonly Lang[] = LANGS): Query | null {
  const typed = clean(text);
  if (typed.length > maxQueryLength) return null;
  const hasLao = laoLetter.test(typed);
  const readings = langs
    // Lao terms have Latin letters now and then, as IPU; English and Vietnamese ones have no Lao letters.
    .filter((lang) => lang === 'lo' || !hasLao)
    .map((lang) => read(typed, lang))
    .filter((reading) => reading.compact !== '');
  if (readings.length === 0) return null;
  const telex = langs.includes('vi') && !hasLao ? fromTelex(typed) : null;
  return {
    readings,
    // Without marks, as most type it; with them it may not sound otherwise.
    sound: langs.includes('lo') && !hasLao ? latinSoundKey(bareKey(typed, 'vi')) : '',
    telex: telex === null ? null : read(telex, 'vi'),
    edits: editsOfQuery(Math.max(...readings.map((reading) => reading.compact.length))),
  };
}

function clean(text: string): string {
  let out = '';
  for (const char of text.toWellFormed()) out += isControl(char) || char === '\uFFFD' ? ' ' : char;
  return out.trim();
}

function read(typed: string, lang: Lang): Reading {
  const bare = bareKey(typed, lang);
  const words = typed
    .split(/[\s\u200B]+/u)
    .flatMap((part) => bareKey(part, lang).split(' '))
    .filter((word) => word !== '');
  return {
    lang,
    plain: plainText(typed),
    spelling: spellingKey(typed, lang),
    bare,
    compact: compact(bare),
    marked: markedKey(typed, lang),
    words,
  };
}
