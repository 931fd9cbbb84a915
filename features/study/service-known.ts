import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { readVocabulary } from '@/features/articles/service-reader';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { inBatches } from './data-batches';
import { findLearner, lockLearner } from './data-learners';
import { findCardsOfConcepts } from './data-queue';
import { dayOfDate, dayText } from './domain/day';
import type { Deck } from './domain/deck';
import { type KnownShare, knownOf, recallsOf, studyOrder } from './domain/known';
import { type ArticleStudy, articleStudySchema, MOST_LISTED } from './schema';
import { writeDeck } from './service-decks';
import { momentOf, settingsOf } from './service-queue';
import { schedulerOf } from './service-scheduler';

/**
 * What a learner knows of the concepts of an article, now or on a later date.
 * @param on ISO 8601; what is none, and a day that is over, is today
 * @returns `notFound` for an article that the learner does not see
 */
export async function readKnown(
  actor: Actor | null,
  articleId: string,
  on: string | undefined,
  now: Date,
): Promise<Result<KnownShare>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const read = await readRecalls(actor, articleId, on, now);
  if (!read) return fail('notFound');
  const { words, recalls, day, today } = read;
  return ok({
    date: dayText(day),
    isToday: day === today,
    total: words.length,
    known: knownOf(words, recalls),
  });
}

async function readRecalls(actor: Actor, articleId: string, on: string | undefined, now: Date) {
  const vocabulary = await readVocabulary(actor, articleId);
  if (!vocabulary) return null;
  const { lang, terms: words } = vocabulary;
  const learner = await findLearner(db(), actor.id);
  const settings = settingsOf(learner);
  const { day: today } = momentOf(settings, now);
  const day = Math.max(today, dayOfDate(on ?? '') ?? today);
  const ids = words.map(({ conceptId }) => conceptId);
  const cards = await inBatches(ids, (some) => findCardsOfConcepts(db(), actor.id, some));
  const scheduler = schedulerOf({ settings, parameters: learner?.parameters ?? null });
  return { words, recalls: recallsOf(cards, lang, day, scheduler), day, today };
}

/**
 * Makes the learner's deck of an article, or takes the one that is there, and puts in front what is best studied first
 * (`studyOrder`).
 * @returns `notFound` for an article that the learner does not see
 */
export async function studyArticle(
  actor: Actor | null,
  raw: ArticleStudy,
  now: Date,
): Promise<Result<Deck>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = articleStudySchema.safeParse(raw);
  if (!parsed.success) return fail('invalid');
  const { articleId, deckId } = parsed.data;
  const read = await readRecalls(actor, articleId, undefined, now);
  if (!read) return fail('notFound');
  const conceptIds = studyOrder(read.words, read.recalls).slice(0, MOST_LISTED);
  const deck = { id: deckId, kind: 'article' as const, source: articleId, name: null };
  return transaction(async (tx) => {
    await lockLearner(tx, actor.id);
    return writeDeck(tx, actor.id, { ...deck, isTyped: false, conceptIds }, now);
  });
}
