import {
  isControl,
  isForeignLetter,
  isInvisible,
  isLao,
  isLaoLetter,
  isLatin,
  isSpace,
} from './characters';
import type { Lang } from './lang';
import { modernLao } from './lao-spelling';
import { olderTonePlacement } from './vietnamese-tone';

/** What `detectScript` says of the letters of a text. */
export type Script = 'latin' | 'lao' | 'mixed' | 'other' | 'none';

/** What `cleanText` found; the two script problems are reported and not mended. */
export type TextProblem =
  | 'zeroWidth'
  | 'notNormalized'
  | 'extraSpace'
  | 'controlCharacter'
  | 'wrongScript'
  | 'mixedScript'
  | 'laoSpelling'
  | 'tonePlacement';

const LAO_LETTER = /(?=\p{L})\p{Script=Lao}/u;

/**
 * The script of the letters in a text; digits, punctuation and marks do not count. `mixed` is two
 * or more of Latin, Lao and others, `other` is a script that none of the three languages uses.
 */
export function detectScript(text: string): Script {
  let script: Script = 'none';
  for (const char of text) {
    const next = scriptOf(char);
    if (next === 'none' || next === script) continue;
    if (script !== 'none') return 'mixed';
    script = next;
  }
  return script;
}

function scriptOf(char: string): Script {
  if (isLatin(char)) return 'latin';
  if (isLaoLetter(char)) return 'lao';
  return isForeignLetter(char) ? 'other' : 'none';
}

const hasForeignLetter = (text: string): boolean => Array.from(text).some(isForeignLetter);

/**
 * What only Vietnamese writes (NFD): hook above, horn, breve on a, dot below, đ, a tone on a
 * circumflex, a tilde on e i u y, an acute or grave on y.
 */
const VIETNAMESE_ONLY = new RegExp(
  [
    '[\u0111\u0110\u0309]',
    '[oOuU]\u031B',
    '[aA]\u0323?\u0306',
    '[aAeEiIoOuUyY]\u0323',
    '[aAeEoO]\u0302[\u0300\u0301\u0303]',
    '[eEiIuUyY]\u0303',
    '[yY][\u0300\u0301]',
  ].join('|'),
  'u',
);

/**
 * Guesses the language of a short text: `lo` if it has a Lao letter, `vi` if it has a letter that
 * only Vietnamese writes (à or ê alone may be French), else null: any Latin text, or none.
 */
export function guessLang(text: string): Lang | null {
  if (LAO_LETTER.test(text)) return 'lo';
  return VIETNAMESE_ONLY.test(text.normalize('NFD')) ? 'vi' : null;
}

/**
 * Mends in a label what can be mended without changing what it says, and names what it found, each
 * problem once: removes control and zero-width characters, collapses and trims white space,
 * composes (NFC), writes Lao in the modern orthography and Vietnamese tones at their older places.
 * Scripts are only reported: `wrongScript` when no letter is of the script of the language (a Lao
 * label may be Latin capitals, such as ASEAN), `mixedScript` when some are not, or when a Lao and
 * a Latin word run together. Idempotent; the spelling key does not change.
 */
export function cleanText(text: string, lang: Lang): { text: string; problems: TextProblem[] } {
  const problems: TextProblem[] = [];
  if (PLAIN_LABEL.test(text) && lang !== 'lo') return { text, problems };
  const step = (problem: TextProblem, before: string, after: string): string => {
    if (after !== before) problems.push(problem);
    return after;
  };
  let result = text;
  if (UNSEEN.test(text)) {
    result = step('zeroWidth', result, filterOut(result, isInvisible));
    result = step('controlCharacter', result, filterOut(result, isControl));
  }
  result = step('notNormalized', result, result.normalize('NFC'));
  result = step('extraSpace', result, oneSpace(result));
  if (lang === 'lo') result = step('laoSpelling', result, modernLao(result));
  if (lang === 'vi') result = step('tonePlacement', result, olderTonePlacement(result));
  const script = scriptProblem(result, lang);
  if (script) problems.push(script);
  return { text: result, problems };
}

/** Words of printable ASCII with one space between them: most labels, in which nothing can be wrong. */
const PLAIN_LABEL = /^[!-~]+(?: [!-~]+)*$/u;

/** Invisible and control characters (characters.ts), and what is white space beside them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cs}\p{Cc}]/u;
const SPACE_BUT_ONE = /^\s|\s$| {2}|[^\P{White_Space} ]/u;

function filterOut(text: string, isUnwanted: (char: string) => boolean): string {
  let result = '';
  for (const char of text) if (!isUnwanted(char)) result += char;
  return result;
}

function oneSpace(text: string): string {
  if (!SPACE_BUT_ONE.test(text)) return text;
  let result = '';
  for (const char of text) {
    if (!isSpace(char)) result += char;
    else if (result !== '' && !result.endsWith(' ')) result += ' ';
  }
  return result.trimEnd();
}

const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}]*$/u;
const OTHER_MARK = /[\u0300-\u036F]/u;
const LATIN_RUN = /(?:\p{Script=Latin}|[\u0300-\u036F])+/gu;

function scriptProblem(text: string, lang: Lang): TextProblem | null {
  const script = detectScript(text);
  if (script === 'none') return null;
  if (script === 'other') return 'wrongScript';
  if (lang !== 'lo') {
    if (script === 'lao') return 'wrongScript';
    return script === 'mixed' ? 'mixedScript' : null;
  }
  if (script === 'mixed' && hasForeignLetter(text)) return 'mixedScript';
  if (script === 'lao' && !OTHER_MARK.test(text)) return null;
  const runs = [...text.matchAll(LATIN_RUN)];
  const words = runs.filter(([run]) => !CAPITALS.test(run));
  if (script === 'latin') return words.length > 0 ? 'wrongScript' : null;
  return words.some((word) => touchesLao(text, word)) ? 'mixedScript' : null;
}

function touchesLao(text: string, run: RegExpExecArray): boolean {
  const before = text.charCodeAt(run.index - 1);
  const after = text.charCodeAt(run.index + run[0].length);
  return isLao(before) || isLao(after);
}

/**
 * Any text of a person as it is kept: well-formed, composed (NFC), without control characters but line ends, trimmed.
 * Zero-width characters stay: some scripts write with them.
 */
export function plainText(text: string): string {
  const kept = CONTROL.test(text) || !text.isWellFormed() ? withoutControls(text) : text;
  return kept.normalize('NFC').trim();
}

const CONTROL = /\p{Cc}/u;

const withoutControls = (text: string): string =>
  filterOut(
    text.toWellFormed().replace(/\r\n?/gu, '\n'),
    (char) => isControl(char) && char !== '\n' && char !== '\t',
  );
