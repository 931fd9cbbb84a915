import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import type { Db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { findCards, replaceCards, withoutVersion } from './data-cards';
import { findKnownConcepts } from './data-concepts';
import { findEventsById, findEventsOf, insertEvents } from './data-events';
import { type LearnerRow, lockLearner } from './data-learners';
import { type Card, newCard } from './domain/card';
import { conceptOf } from './domain/card-key';
import { cleanEvents, type EventProblem } from './domain/clean-events';
import { DAY_START_HOUR } from './domain/day';
import { contentOf, type PostedEvent, type ReviewEvent } from './domain/event';
import { extendCard, foldCard } from './domain/fold';
import { groupBy } from './domain/group';
import type { Scheduler } from './domain/scheduler';
import { MOST_POSTED, postedEventSchema, postSchema } from './schema';
import { schedulerOf } from './service-scheduler';

/** Why an event of a post is not kept. All but `tooMany` are for good. */
export interface PostProblem {
  /** Its place in the post. */
  index: number;
  /** As it was sent, if it had one. */
  id: string | null;
  /** `conflict`: this id has another content already. */
  code: EventProblem | 'invalid' | 'unknownConcept' | 'conflict' | 'tooMany';
  /** What is wrong with an invalid one. */
  field?: string;
}

export interface PostAnswer {
  /** How many events are kept now that were not before. */
  accepted: number;
  /** How many were there already. */
  known: number;
  problems: PostProblem[];
  /** The cards that the post is about, as they are now. */
  cards: Card[];
}

type Posted = { index: number; event: PostedEvent };

/**
 * Keeps what a learner did: appends each event once, however often it is posted, and folds the cards anew. Each event
 * is looked at by itself: what is wrong with one does not keep the others out. A card is named by concept and direction
 * and is always the poster's own, so that nobody can write into the cards of another.
 * @param raw a post as it came (`postSchema`)
 * @returns `invalid` only where the post itself cannot be read
 */
export async function postEvents(
  actor: Actor | null,
  raw: unknown,
  now: Date,
): Promise<Result<PostAnswer>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const post = postSchema.safeParse(raw);
  if (!post.success) {
    const [issue] = post.error.issues;
    return fail('invalid', { [issue?.path.join('.') || 'body']: issue?.message ?? 'invalid' });
  }
  const { sentAt, events: sent } = post.data;
  const problems: PostProblem[] = [];
  const posted = readPosted(sent, problems);
  const answer = await transaction((tx) =>
    appendEvents(tx, actor.id, posted, { sentAt, receivedAt: now.getTime() }),
  );
  const all = [...problems, ...answer.problems].sort((a, b) => a.index - b.index);
  return ok({ ...answer, problems: all });
}

/** The events that can be read; of others, the problem. */
function readPosted(sent: readonly unknown[], problems: PostProblem[]): Posted[] {
  const contents = new Map<string, string>();
  return sent.flatMap((raw, index): Posted[] => {
    const { id = null } = (raw ?? {}) as { id?: unknown };
    const head = { index, id: typeof id === 'string' ? id.slice(0, 64) : null };
    if (index >= MOST_POSTED) {
      problems.push({ ...head, code: 'tooMany' });
      return [];
    }
    const parsed = postedEventSchema.safeParse(raw);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') || 'event';
      problems.push(
        field === 'rating' ? { ...head, code: 'rating' } : { ...head, code: 'invalid', field },
      );
      return [];
    }
    // JSON has no undefined: what is optional is there or not.
    const event = parsed.data as PostedEvent;
    const content = JSON.stringify(event);
    const before = contents.get(event.id);
    if (before !== undefined && before !== content) {
      problems.push({ ...head, code: 'conflict' });
      return [];
    }
    contents.set(event.id, content);
    return [{ index, event }];
  });
}

async function appendEvents(
  tx: Db,
  userId: string,
  posted: readonly Posted[],
  clocks: { sentAt: number; receivedAt: number },
): Promise<PostAnswer> {
  const problems: PostProblem[] = [];
  const learner = await lockLearner(tx, userId);
  const indexes = new Map(posted.map(({ index, event }) => [event.id, index]));
  const refuse = (id: string, code: PostProblem['code']) =>
    problems.push({ index: indexes.get(id) ?? 0, id, code });

  const cleaned = cleanEvents(
    posted.map(({ event }) => event),
    clocks,
    learner.settings?.dayStartHour ?? DAY_START_HOUR,
  );
  for (const { id, code } of cleaned.problems) refuse(id, code);
  const ids = [...indexes.keys()];
  const kept = new Map((await findEventsById(tx, userId, ids)).map((event) => [event.id, event]));
  const concepts = await findKnownConcepts(tx, [
    ...new Set(cleaned.events.map(({ cardKey }) => conceptOf(cardKey))),
  ]);

  const added = new Map<string, ReviewEvent>();
  let known = 0;
  for (const event of cleaned.events) {
    const before = kept.get(event.id);
    if (before && contentOf(before) !== contentOf(event)) refuse(event.id, 'conflict');
    else if (before || added.has(event.id)) known++;
    else if (!concepts.has(conceptOf(event.cardKey))) refuse(event.id, 'unknownConcept');
    else added.set(event.id, event);
  }
  const events = [...added.values()];
  await insertEvents(tx, userId, events);
  const cardKeys = [...new Set(cleaned.events.map(({ cardKey }) => cardKey))];
  const cards = await foldEvents(tx, userId, cardKeys, events, learner);
  return { accepted: events.length, known, problems, cards };
}

/** Brings cards up to the events that were added, and writes those that changed. */
async function foldEvents(
  tx: Db,
  userId: string,
  cardKeys: readonly string[],
  added: readonly ReviewEvent[],
  learner: LearnerRow,
): Promise<Card[]> {
  const scheduler = schedulerOf(learner);
  const stored = new Map((await findCards(tx, userId, cardKeys)).map((card) => [card.key, card]));
  const byKey = groupBy(added, ({ cardKey }) => cardKey);
  const extended = new Map<string, Card>();
  const whole: string[] = [];
  for (const [key, events] of byKey) {
    const card = stored.get(key);
    const isCurrent = !card || card.schedulingVersion === learner.schedulingVersion;
    const next = isCurrent ? extendCard(card ?? newCard(key), events, scheduler) : null;
    if (next) extended.set(key, next);
    else whole.push(key);
  }
  for (const card of await foldWhole(tx, userId, whole, scheduler)) extended.set(card.key, card);
  await replaceCards(tx, userId, [...extended.values()], learner.schedulingVersion);
  return cardKeys.flatMap((key) => {
    const card = extended.get(key) ?? stored.get(key);
    return card ? [withoutVersion(card)] : [];
  });
}

/** Folds cards from all of their events. */
export async function foldWhole(
  tx: Db,
  userId: string,
  cardKeys: readonly string[],
  scheduler: Scheduler,
): Promise<Card[]> {
  if (cardKeys.length === 0) return [];
  const events = groupBy(await findEventsOf(tx, userId, cardKeys), ({ cardKey }) => cardKey);
  return cardKeys.map((key) => foldCard(key, events.get(key) ?? [], scheduler));
}
