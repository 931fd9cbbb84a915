import type { Lang } from '@/language/lang';
import { db } from '@/lib/db';
import type { Occurrence, RecognizableTerm } from './domain/recognition/term';
import { LiveRecognizer, type Recognized } from './service-live-recognizer';

/** What recognises terms for this process: in a thread of its own in the server, else beside everything else. */
export type TermRecognizer = Pick<LiveRecognizer, 'recognize' | 'recognizeWith'>;

// The server's start and its pages are bundled apart: what they share hangs on the process.
const shared = globalThis as { khamsapRecognizer?: TermRecognizer };

const termRecognizer = (): TermRecognizer => {
  shared.khamsapRecognizer ??= new LiveRecognizer(db());
  return shared.khamsapRecognizer;
};

/** Leaves recognition to something else from now on. */
export function recognizeBy(recognizer: TermRecognizer): void {
  shared.khamsapRecognizer = recognizer;
}

/**
 * The terms of published concepts in a text (design, section 6): none overlap, in the order of the text, with UTF-16
 * offsets of the text as it is. Also says by which version of the termbase.
 */
export const recognize = (lang: Lang, text: string): Promise<Recognized> =>
  termRecognizer().recognize(lang, text);

/**
 * The terms in several texts, as if a concept had these terms and were published: to see what a change would do.
 * @param conceptId of a concept that is there, or is about to be
 */
export const recognizeWith = (
  conceptId: string,
  terms: readonly RecognizableTerm[],
  lang: Lang,
  texts: readonly string[],
): Promise<Occurrence[][]> => termRecognizer().recognizeWith(conceptId, terms, lang, texts);
