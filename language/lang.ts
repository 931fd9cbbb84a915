/** The languages of the glossary, in the order in which the interface shows them. ISO 639-1. */
export const LANGS = ['en', 'vi', 'lo'] as const;

/** One of the languages of the glossary. */
export type Lang = (typeof LANGS)[number];

/** Says whether any value is one of the three language codes. Never throws. */
export function isLang(x: unknown): x is Lang {
  return typeof x === 'string' && (LANGS as readonly string[]).includes(x);
}
