import type { Card } from '../domain/card';
import type { StudyApi } from './api';
import type { StudyDatabase } from './database';
import { withLock } from './lock';
import { postWaiting } from './post-waiting';

export interface OutboxState {
  waiting: number;
  /** How many the server will never take. */
  refused: number;
  /** With what the last attempt stopped: `offline`, `unauthenticated`, `unexpected`. */
  problem: string | null;
}

/** Sends what waits, by itself. */
export interface Outbox {
  /** Tries now; never throws. */
  flush(): Promise<void>;
  /** Tries soon: several answers go together. */
  soon(): void;
  /** Lets go of what was refused, once somebody knows of it. */
  forgetRefused(): Promise<void>;
  getState(): OutboxState;
  subscribe(listener: () => void): () => void;
  /** Calls with the cards that the server answered. */
  onCards(listener: (cards: Card[]) => void): () => void;
  /** Also tries when the page comes back into sight or the connection back. @returns what ends that */
  start(): () => void;
}

interface OutboxInput {
  db: StudyDatabase;
  post: StudyApi['post'];
  now?: () => number;
  batch?: number;
  /** What else is to be sent after the events. @returns a code where it stopped */
  sendMore?: () => Promise<string | null>;
}

/** Under which one tab posts at a time. */
export const outboxLock = ({ name }: StudyDatabase): string => `${name}-outbox`;

const BATCH = 200;
const SOON_MILLIS = 300;
const FIRST_WAIT_MILLIS = 2_000;
const LONGEST_WAIT_MILLIS = 5 * 60_000;

export function makeOutbox(input: OutboxInput): Outbox {
  const { db, post, now = Date.now, batch = BATCH, sendMore } = input;
  const listeners = new Set<() => void>();
  const cardListeners = new Set<(cards: Card[]) => void>();
  let state: OutboxState = { waiting: 0, refused: 0, problem: null };
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let counting: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let failures = 0;

  const onTaken = (cards: Card[]) => {
    for (const listener of cardListeners) listener(cards);
  };

  async function attempt(): Promise<void> {
    let problem: string | null;
    try {
      problem = await withLock(outboxLock(db), () =>
        postWaiting({ db, post, batch, now, onTaken }),
      );
      problem ??= (await sendMore?.()) ?? null;
    } catch {
      problem = 'unexpected';
    }
    failures = problem ? failures + 1 : 0;
    await refresh(problem);
  }

  async function refresh(problem: string | null): Promise<void> {
    try {
      const count = (of: 'waiting' | 'refused') => db.events.where('state').equals(of).count();
      state = { waiting: await count('waiting'), refused: await count('refused'), problem };
    } catch {
      state = { ...state, problem: 'unexpected' };
    }
    for (const listener of listeners) listener();
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= attempt().finally(() => {
      running = null;
      // Who is signed out comes back to the page, which tries again.
      if (state.problem === 'unauthenticated') return;
      if (state.problem) later(waitOf(failures));
      else if (state.waiting > 0) later(0);
    });
    return running;
  }

  function later(millis: number) {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(flush, millis);
  }

  return {
    flush,
    soon: () => {
      if (!state.problem) return later(SOON_MILLIS);
      // The attempt that is planned takes this along; what waits is counted when the next card is there.
      clearTimeout(counting);
      counting = setTimeout(() => void refresh(state.problem), SOON_MILLIS);
    },
    forgetRefused: async () => {
      await db.events.where('state').equals('refused').delete();
      await refresh(state.problem);
    },
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCards: (listener) => {
      cardListeners.add(listener);
      return () => cardListeners.delete(listener);
    },
    start: () => {
      const wake = () => void flush();
      isStopped = false;
      addEventListener('online', wake);
      document.addEventListener('visibilitychange', wake);
      wake();
      return () => {
        isStopped = true;
        clearTimeout(timer);
        clearTimeout(counting);
        removeEventListener('online', wake);
        document.removeEventListener('visibilitychange', wake);
      };
    },
  };
}

/** Twice as long after each failure, not all browsers at once. */
function waitOf(failures: number): number {
  const wait = Math.min(FIRST_WAIT_MILLIS * 2 ** (failures - 1), LONGEST_WAIT_MILLIS);
  return wait * (0.5 + Math.random() / 2);
}
