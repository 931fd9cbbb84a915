import type { Db } from '@/lib/db';
import { log } from '@/lib/log';
import { touchTermbase } from '@/lib/termbase';
import { transaction } from '@/lib/transaction';
import { deleteFinished, type JobState, takeJob, updateJob } from './data-jobs';
import { countTexts, findTextsAfter, hasBody, type StoredText } from './data-texts';
import type { Occurrence } from './domain/recognition/term';
import { findFreeJob, RECOGNIZE } from './service-jobs';
import type { LiveRecognizer } from './service-live-recognizer';
import { digestOf, keepOccurrences } from './service-texts';

const articlesAtOnce = 20;
/** For so long nobody else takes a job that is worked on; it is prolonged with every batch. */
const leaseMillis = 10_000;
const keptMillis = 30 * 24 * 3_600_000;

export interface Worker {
  /** Tells instances apart. */
  name: string;
  db: Db;
  recognizer: Pick<LiveRecognizer, 'recognize'>;
  now: () => Date;
}

/**
 * Does the oldest job that waits, or goes on with one whose worker is gone: looks up the terms of all articles and
 * writes the occurrences of those where they differ. Broken off at any point, it goes on behind the last batch.
 * @returns whether there was one to do
 */
export async function workOff({ name, db, recognizer, now }: Worker): Promise<boolean> {
  const at = now();
  const job = await findFreeJob(db, at);
  if (!job) return false;
  const lease = () => new Date(now().getTime() + leaseMillis);
  const startedAt = job.startedAt ?? at;
  if (!(await takeJob(db, job.id, { worker: name, until: lease(), now: at, startedAt }))) {
    return false;
  }
  const { id } = job;
  let state: JobState = { ...job, id, total: await countTexts(db) };
  for (;;) {
    const texts = await findTextsAfter(db, state.cursor ?? '', articlesAtOnce);
    const failures = await followIn(texts, recognizer);
    const last = texts.at(-1);
    const isDone = texts.length < articlesAtOnce;
    state = {
      id,
      cursor: last?.articleId ?? state.cursor,
      done: state.done + texts.length,
      total: Math.max(state.total, state.done + texts.length),
      failures: state.failures + failures,
    };
    // Readers' lists are made anew once, not with every batch.
    if (isDone) await touchTermbase(db);
    const kept = await updateJob(db, name, {
      ...state,
      leaseUntil: isDone ? null : lease(),
      ...(isDone && { finishedAt: now() }),
    });
    if (isDone || !kept) break;
  }
  await deleteFinished(db, RECOGNIZE, new Date(now().getTime() - keptMillis));
  return true;
}

interface Outdated {
  text: StoredText;
  occurrences: Occurrence[];
}

/** Brings the occurrences of some texts up to date; returns of how many it could not. */
async function followIn(
  texts: readonly StoredText[],
  recognizer: Worker['recognizer'],
): Promise<number> {
  const outdated: Outdated[] = [];
  for (const text of texts) {
    const { occurrences } = await recognizer.recognize(text.lang, text.body);
    if (digestOf(occurrences) !== text.digest) outdated.push({ text, occurrences });
  }
  if (outdated.length === 0) return 0;
  try {
    await transaction((tx) => keepAll(tx, outdated));
    return 0;
  } catch {
    return keepEach(outdated);
  }
}

/** One after the other, so that one article that cannot be written holds up no other; returns how many could not. */
async function keepEach(outdated: readonly Outdated[]): Promise<number> {
  let failures = 0;
  for (const one of outdated) {
    try {
      await transaction((tx) => keepAll(tx, [one]));
    } catch (error) {
      failures++;
      log().error(
        { err: error, articleId: one.text.articleId },
        'terms of an article are not kept',
      );
    }
  }
  return failures;
}

async function keepAll(tx: Db, outdated: readonly Outdated[]): Promise<void> {
  for (const { text, occurrences } of outdated) {
    const { articleId, lang, body } = text;
    // An editor may have saved another text meanwhile, with its own occurrences.
    if (await hasBody(tx, articleId, body)) {
      await keepOccurrences(tx, { id: articleId, lang }, occurrences);
    }
  }
}
