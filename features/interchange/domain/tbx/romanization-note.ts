import type { Lang } from '@/language/lang';

const marked = /^romani[sz]ation:\s*/iu;

/**
 * The romanization that a note gives, undefined for another note.
 * @param lang the language tag of the note: one in another script than Latin is no romanization
 */
export function romanizationIn(note: string, lang: string | undefined): string | undefined {
  if (!marked.test(note) || (lang !== undefined && !/-latn\b/iu.test(lang))) return undefined;
  return note.replace(marked, '') || undefined;
}

/** The note that gives a romanization, and its language tag (BCP 47). */
export function romanizationNote(romanization: string, lang: Lang): { text: string; lang: string } {
  return { text: `romanization: ${romanization}`, lang: `${lang}-Latn` };
}

/** The language tag of a usage note, where it needs one to be no romanization: undetermined (ISO 639-2). */
export function usageNoteLang(note: string): string | undefined {
  return marked.test(note) ? 'und' : undefined;
}
