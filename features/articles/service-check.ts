import type { Client } from '@/lib/db';
import { findOldest } from './data-jobs';
import {
  findMentions,
  findOccurrences,
  findSentences,
  findTextsAfter,
  type StoredText,
} from './data-texts';
import {
  difference,
  mentionKey,
  mentionsOf,
  occurrenceKey,
  occurrencesOf,
} from './domain/indexed-text';
import type { Occurrence } from './domain/recognition/term';
import { RECOGNIZE } from './service-jobs';
import { LiveRecognizer } from './service-live-recognizer';
import { keepOccurrences } from './service-texts';

const textsAtOnce = 50;
const limits = { timeout: 60_000 };

export interface OccurrenceCheck {
  articles: number;
  occurrences: number;
  /** The ids of articles whose occurrences or mentions are not those that their texts have. */
  differing: string[];
  /** Whether a server is to look the terms up anyway: then what differs is what waits for it. */
  isAwaited: boolean;
}

/**
 * Looks up the terms of all articles anew, and compares with what is kept.
 * @param options mend: writes what differs; tell: hears how many articles are done
 */
export async function checkOccurrences(
  client: Client,
  { mend, tell }: { mend: boolean; tell: (done: number) => void },
): Promise<OccurrenceCheck> {
  const isAwaited = (await findOldest(client, RECOGNIZE)) !== null;
  const result: OccurrenceCheck = { articles: 0, occurrences: 0, differing: [], isAwaited };
  const recognizer = new LiveRecognizer(client);
  for (let after = ''; ; ) {
    const texts = await findTextsAfter(client, after, textsAtOnce);
    for (const text of texts) {
      const { occurrences } = await recognizer.recognize(text.lang, text.body);
      result.articles++;
      result.occurrences += occurrences.length;
      if (await isKept(client, text, occurrences)) continue;
      result.differing.push(text.articleId);
      if (mend) await mendOne(client, text, occurrences);
    }
    tell(result.articles);
    const last = texts.at(-1);
    if (!last || texts.length < textsAtOnce) return result;
    after = last.articleId;
  }
}

async function isKept(
  client: Client,
  { articleId, lang }: StoredText,
  recognized: readonly Occurrence[],
): Promise<boolean> {
  const sentences = await findSentences(client, articleId);
  const occurrences = occurrencesOf(lang, sentences, recognized);
  const kept = await findOccurrences(client, articleId);
  const mentions = await findMentions(client, articleId);
  return (
    isAlike(kept, occurrences, occurrenceKey) &&
    isAlike(mentions, mentionsOf(occurrences), mentionKey)
  );
}

function isAlike<T>(list: readonly T[], other: readonly T[], keyOf: (one: T) => string): boolean {
  return list.length === other.length && difference(list, other, keyOf).length === 0;
}

const mendOne = (client: Client, { articleId, lang }: StoredText, occurrences: Occurrence[]) =>
  client.$transaction((tx) => keepOccurrences(tx, { id: articleId, lang }, occurrences), limits);
