import { createHash } from 'node:crypto';
import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';
import { findSentences, writeOccurrences } from './data-texts';
import { mentionsOf, occurrencesOf, type TextSentence } from './domain/indexed-text';
import type { Occurrence } from './domain/recognition/term';

/** Of what is kept of an occurrence: to be raised when the same occurrence is to be written anew. */
const rules = 1;

/** What tells whether the occurrences of a text are those that are kept. */
export function digestOf(occurrences: readonly Occurrence[]): string {
  const hash = createHash('sha256').update(`${rules}`);
  for (const { start, end, termId, conceptId } of occurrences) {
    hash.update(`\n${start} ${end} ${termId} ${conceptId}`);
  }
  return hash.digest('base64url').slice(0, 22);
}

/** Writes what was recognised in the text of an article, where it differs. Runs in the caller's transaction. */
export async function keepOccurrences(
  tx: Db,
  article: { id: string; lang: Lang },
  recognized: readonly Occurrence[],
  sentences?: readonly TextSentence[],
): Promise<void> {
  const all = sentences ?? (await findSentences(tx, article.id));
  const occurrences = occurrencesOf(article.lang, all, recognized);
  await writeOccurrences(
    tx,
    article.id,
    occurrences,
    mentionsOf(occurrences),
    digestOf(recognized),
  );
}
