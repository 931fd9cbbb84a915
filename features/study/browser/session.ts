import { newCard } from '../domain/card';
import { conceptOf } from '../domain/card-key';
import { type Day, learnerDay } from '../domain/day';
import type { Deed, Rating } from '../domain/event';
import type { Next } from '../domain/next-card';
import type { SessionQueue } from '../domain/session-queue';
import type { StudySettings } from '../domain/settings';
import { eventToUndo } from '../domain/undo';
import { ALL_DECKS, type KeptSession } from './database';
import { makeEvent } from './events';
import { newId } from './ids';
import { beginState, nextOf, type SessionState, withEvent, withServerCards } from './session-state';
import type { StudyStore } from './store';

export interface SessionSnapshot {
  state: SessionState | null;
  /** What is shown now. */
  next: Next | null;
  /** Why nothing could be read: `offline`, `notFound`, `unauthenticated`, `unexpected`. */
  problem: string | null;
  /** Whether the last deed could not be kept in this browser, and so did not happen. */
  isUnkept: boolean;
}

/** One deck, studied; survives reloads, and goes on in other tabs and on other devices. */
export interface StudySession {
  /** Reads what is to be done, and takes up what happened today. */
  load(): Promise<void>;
  answer(key: string, rating: Rating, durationMillis: number, typed?: string): Promise<void>;
  suspend(key: string): Promise<void>;
  bury(key: string): Promise<void>;
  /** Takes the last of these back, as far as the session began. */
  undo(): Promise<void>;
  saveNote(conceptId: string, text: string): Promise<void>;
  /** Looks whether something comes now, after waiting or in another tab. */
  wake(): Promise<void>;
  /** Tries again to fetch more cards. */
  fetch(): Promise<void>;
  /** By the server's clock, as far as it is known; milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** The learner's day now. */
  today(): Day;
  getSnapshot(): SessionSnapshot;
  subscribe(listener: () => void): () => void;
  /** Ends what it listens to. */
  close(): void;
}

interface SessionInput {
  store: StudyStore;
  /** null: all decks */
  deckId: string | null;
  now?: () => number;
}

type Begun = Pick<KeptSession, 'id' | 'begunAt'>;

const CARDS_AT_ONCE = 100;
/** With so few cards left, more are fetched. */
const FEW_CARDS = 20;
/** Below, a difference of clocks is the way of the answer. */
const CLOCK_TOLERANCE_MILLIS = 2 * 60_000;
const PAUSE_AFTER_FAILURE_MILLIS = 30_000;

export function makeSession({ store, deckId, now = Date.now }: SessionInput): StudySession {
  const { db, outbox } = store;
  const listeners = new Set<() => void>();
  let snapshot: SessionSnapshot = { state: null, next: null, problem: null, isUnkept: false };
  let correction = 0;
  let lastTime = 0;
  let isActing = false;
  let isFetching = false;
  let queueOfWork: Promise<unknown> = Promise.resolve();
  /** What changes the state happens one after another. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = queueOfWork.then(work);
    queueOfWork = mine.catch(() => {});
    return mine;
  };
  let triedAt = 0;
  /** The events of the session, of whatever tab, that are in the state. */
  const seen = new Set<string>();

  const clock = () => now() + correction;
  function publish(change: Partial<SessionSnapshot>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }
  /** Shows what comes next, or keeps what is shown. */
  function show(state: SessionState, { isKept = false } = {}) {
    const next = isKept && snapshot.next?.key ? snapshot.next : nextOf(state, clock());
    publish({ state, next, problem: null, isUnkept: false });
    void fetchMore();
  }

  async function load(): Promise<void> {
    const answer = await store.readQueue(deckId, CARDS_AT_ONCE);
    const kept = await db.sessions.get(deckId ?? ALL_DECKS);
    if (answer.ok) correction = store.userId === null ? 0 : correctionOf(answer.data.at - now());
    const today = kept && dayOf(clock(), kept.queue.settings);
    const goesOn = kept !== undefined && kept.day === (answer.ok ? answer.data.day : today);
    if (!answer.ok && !(goesOn && answer.code === 'offline')) {
      publish({ problem: answer.code });
      return;
    }
    const queue = answer.ok ? answer.data : kept?.queue;
    if (!queue) return;
    const begun = goesOn ? kept : { id: newId(), begunAt: clock() };
    await keep(begun, queue);
    show(await takeUp(begun, queue));
  }

  /** What is read now is what a reload without a connection goes on from. */
  async function keep({ id, begunAt }: Begun, queue: SessionQueue) {
    await db.sessions.put({ deck: deckId ?? ALL_DECKS, id, begunAt, day: queue.day, queue });
    if (store.userId === null) return;
    const live = new Set((await db.sessions.toArray()).map(({ id }) => id));
    await db.events
      .where('state')
      .equals('kept')
      .filter(({ sessionId }) => !live.has(sessionId))
      .delete();
  }

  async function takeUp(begun: Begun, queue: SessionQueue) {
    const happened = await db.events.where('sessionId').equals(begun.id).sortBy('seq');
    for (const { id } of happened) seen.add(id);
    lastTime = Math.max(lastTime, ...happened.map(({ event }) => event.answeredAtSent));
    return beginState(begun, queue, happened);
  }

  async function act(key: string, deed: Deed): Promise<void> {
    const { state } = snapshot;
    if (!state || isActing) return;
    isActing = true;
    try {
      await inTurn(() => happen(key, deed));
    } catch {
      publish({ isUnkept: true });
    } finally {
      isActing = false;
    }
  }

  async function happen(key: string, deed: Deed): Promise<void> {
    const { state } = snapshot;
    if (!state) return;
    // Two deeds never have one time, so that their order is theirs.
    lastTime = Math.max(now(), lastTime + 1);
    const event = makeEvent(key, deed, state.settings, { device: lastTime, correction });
    const before = state.cards.get(key) ?? newCard(key);
    const { timeZone } = state.settings;
    seen.add(event.id);
    await store.append([{ event, timeZone, sessionId: state.id, before }]);
    // What came from the server while it was written is in the snapshot.
    show(withEvent(snapshot.state ?? state, event));
  }

  async function fetchMore(): Promise<void> {
    const { state } = snapshot;
    if (!state || isFetching || now() - triedAt < PAUSE_AFTER_FAILURE_MILLIS) return;
    const { queue, beyond } = state;
    const hasMore = beyond.new + beyond.learning + beyond.review > 0;
    if (!hasMore || queue.learning.length + queue.rest.length >= FEW_CARDS) return;
    isFetching = true;
    try {
      const answer = await store.readQueue(deckId, CARDS_AT_ONCE);
      if (!answer.ok) triedAt = now();
      else if (answer.data.day === state.day) await inTurn(() => goOnWith(answer.data));
    } catch {
      triedAt = now();
    } finally {
      isFetching = false;
    }
  }

  /** Goes on with another queue; the card that is shown stays. */
  async function goOnWith(queue: SessionQueue) {
    const { state: before } = snapshot;
    if (!before) return;
    await keep(before, queue);
    const fresh = await takeUp(before, queue);
    const shown = snapshot.next?.key ?? null;
    const contents = new Map([...before.contents, ...fresh.contents]);
    const isKept = shown !== null && fresh.contents.has(conceptOf(shown));
    show({ ...fresh, contents, front: before.front }, { isKept });
  }

  const stopCards = outbox?.onCards((cards) => {
    const { state, next } = snapshot;
    if (state) publish({ state: withServerCards(state, cards, next?.key ?? null) });
  });

  async function lookAround(): Promise<void> {
    const { state, next } = snapshot;
    if (!state) return;
    if (dayOf(clock(), state.settings) !== state.day) return load();
    const kept = await db.sessions.get(deckId ?? ALL_DECKS);
    const happened = await db.events.where('sessionId').equals(state.id).toArray();
    const news = happened.filter(({ id }) => !seen.has(id));
    if (news.length > 0 && kept?.id === state.id) {
      const isKept = !news.some(({ cardKey }) => cardKey === next?.key);
      show(await takeUp(state, kept.queue), { isKept });
    } else if (next?.key === null) {
      show(state);
    }
  }

  return {
    load,
    answer: (key, rating, durationMillis, typed) =>
      act(key, { kind: 'answer', rating, durationMillis, ...(typed !== undefined && { typed }) }),
    suspend: (key) => act(key, { kind: 'suspend' }),
    bury: (key) => act(key, { kind: 'bury' }),
    undo: async () => {
      const target = snapshot.state && eventToUndo(snapshot.state.events);
      if (!target) return;
      if (!(await hasContent(conceptOf(target.cardKey)))) return;
      await act(target.cardKey, { kind: 'void', targetId: target.id });
    },
    saveNote: async (conceptId, text) => {
      await store.saveNote({ conceptId, text });
      const { state } = snapshot;
      if (state) publish({ state: { ...state, notes: new Map(state.notes).set(conceptId, text) } });
    },
    wake: () => inTurn(lookAround),
    fetch: () => {
      triedAt = 0;
      return fetchMore();
    },
    now: clock,
    today: () => {
      const { state } = snapshot;
      return state ? dayOf(clock(), state.settings) : 0;
    },
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => stopCards?.(),
  };

  /** What was done before a reload is not in the queue, and is to be shown again. */
  async function hasContent(id: string): Promise<boolean> {
    if (snapshot.state?.contents.has(id)) return true;
    const [content] = await store.readContents([id]);
    const { state } = snapshot;
    if (!content || !state) return false;
    publish({ state: { ...state, contents: new Map(state.contents).set(id, content) } });
    return true;
  }
}

const dayOf = (at: number, { timeZone, dayStartHour }: StudySettings) =>
  learnerDay(at, { timeZone, startHour: dayStartHour });

const correctionOf = (difference: number): number =>
  Math.abs(difference) > CLOCK_TOLERANCE_MILLIS ? difference : 0;
