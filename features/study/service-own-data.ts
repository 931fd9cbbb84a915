import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { findCardsAfter } from './data-cards';
import { findKnownConcepts } from './data-concepts';
import { findDecks, findListed } from './data-decks';
import { findEventsAfter } from './data-events';
import { findLearner, lockLearner, updateLearner } from './data-learners';
import * as own from './data-own';
import { type GuestInput, guestSchema, type NoteInput, noteSchema } from './schema';
import { writeDeck } from './service-decks';
import { schedulingOfLearner } from './service-scheduler';

const eventsAtOnce = 1_000;

/** Writes what a learner notes about a concept; of two devices the later writing counts, an empty text is no note. */
export async function saveNote(actor: Actor | null, raw: NoteInput): Promise<Result<null>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = noteSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  return transaction(async (tx) => {
    const known = await findKnownConcepts(tx, [parsed.data.conceptId]);
    if (known.size === 0) return fail('notFound');
    await lockLearner(tx, actor.id);
    await own.writeNote(tx, actor.id, parsed.data);
    return ok(null);
  });
}

/**
 * Brings what a guest chose and noted into an account; events are posted as all are. Brought twice it is there once:
 * decks of the same category or article become one, and settings count only in an account that has none.
 */
export async function importGuest(
  actor: Actor | null,
  raw: GuestInput,
  now: Date,
): Promise<Result<{ decks: number; notes: number }>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = guestSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { decks, notes, settings } = parsed.data;
  return transaction(async (tx) => {
    const learner = await lockLearner(tx, actor.id);
    if (settings && !learner.settings) {
      const isScheduledAnew =
        JSON.stringify(schedulingOfLearner(learner)) !==
        JSON.stringify(schedulingOfLearner({ ...learner, settings }));
      await updateLearner(tx, actor.id, { settings, isScheduledAnew });
    }
    let kept = 0;
    for (const [index, deck] of decks.entries()) {
      // A millisecond apart, so that their order stays.
      const made = await writeDeck(tx, actor.id, deck, new Date(now.getTime() + index));
      if (made.ok) kept++;
    }
    const known = await findKnownConcepts(
      tx,
      notes.map(({ conceptId }) => conceptId),
    );
    const sound = notes.filter(({ conceptId }) => known.has(conceptId));
    for (const note of sound) await own.writeNote(tx, actor.id, note);
    return ok({ decks: kept, notes: sound.length });
  });
}

/** All that is kept of a learner's studying, as the pieces of one JSON text. */
export async function exportStudyData(
  actor: Actor | null,
  now: Date,
): Promise<Result<AsyncGenerator<string>>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  return ok(writeStudyData(actor, now));
}

async function* writeStudyData({ id, name, email }: Actor, now: Date): AsyncGenerator<string> {
  const learner = await findLearner(db(), id);
  const decks = await findDecks(db(), id);
  const head = {
    format: 'khamsap-study-1',
    exportedAt: now.toISOString(),
    account: { name, email },
    settings: learner?.settings ?? null,
    parameters: learner?.parameters ?? null,
    training: learner?.training ?? null,
    decks: await Promise.all(
      decks.map(async (deck) => ({ ...deck, conceptIds: await findListed(db(), deck.id) })),
    ),
    notes: await own.findNotes(db(), id),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"cards":[`;
  yield* writeList(
    (after) => findCardsAfter(db(), id, after, eventsAtOnce),
    ({ key }) => key,
  );
  yield '],"events":[';
  yield* writeList(
    (after) => findEventsAfter(db(), id, after, eventsAtOnce),
    (event) => event.id,
  );
  yield ']}\n';
}

async function* writeList<T>(read: (after: string) => Promise<T[]>, keyOf: (item: T) => string) {
  let isFirst = true;
  for (let after = ''; ; ) {
    const some = await read(after);
    const last = some.at(-1);
    if (!last) return;
    yield (isFirst ? '' : ',') + some.map((item) => JSON.stringify(item)).join(',\n');
    isFirst = false;
    after = keyOf(last);
  }
}

/** Deletes all that is kept of a learner's studying, for good. The account stays. */
export async function deleteStudyData(actor: Actor | null): Promise<Result<null>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  await transaction(async (tx) => {
    await lockLearner(tx, actor.id);
    await own.deleteStudyData(tx, actor.id);
  });
  return ok(null);
}
