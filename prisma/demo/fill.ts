import { LANGS, type Lang } from '@/language/lang';
import { type Random, scattered } from './random';
import type { Block } from './stock/stock';

const minorWords = new Set(['a', 'and', 'at', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Fills the slots of a template in the three languages: `{field}` as it is, `{Field}` with capitals. */
export function fill(template: Block, values: Readonly<Record<string, Block>>): Block {
  const [en, vi, lo] = LANGS.map((lang) => fillText(template[lang], lang, values));
  return { en: en ?? '', vi: vi ?? '', lo: lo ?? '' };
}

/** Fills the slots of one text; what is put in may have slots of the same values itself. */
export function fillText(
  text: string,
  lang: Lang,
  values: Readonly<Record<string, Block>>,
): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot.toLowerCase()];
    if (!value) throw new Error(`nothing for {${slot}} in ${text}`);
    const filled = fillText(value[lang], lang, values);
    return slot === slot.toLowerCase() ? filled : capitalized(filled, lang);
  });
}

/** English capitalizes every word of a name but the small ones, Vietnamese the first, Lao has no capitals. */
function capitalized(text: string, lang: Lang): string {
  if (lang === 'lo') return text;
  if (lang === 'vi') return firstUpper(text);
  return text
    .split(' ')
    .map((word) => (minorWords.has(word) ? word : firstUpper(word)))
    .join(' ');
}

/** With its first letter in upper case. */
export function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Every way to choose one building block a slot, once, in an order that looks like none. */
export function* combinations(
  slots: Readonly<Record<string, readonly Block[]>>,
  random: Random,
): Generator<Record<string, Block>> {
  const size = Object.values(slots).reduce((product, blocks) => product * blocks.length, 1);
  for (const number of scattered(size, random)) {
    const values: Record<string, Block> = {};
    let rest = number;
    for (const [name, blocks] of Object.entries(slots)) {
      values[name] = blocks[rest % blocks.length] as Block;
      rest = Math.floor(rest / blocks.length);
    }
    yield values;
  }
}
