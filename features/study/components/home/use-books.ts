import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type Packed, unpack } from '@/ui/packed';
import { hasGuestWork } from '../../browser/guest-mark';
import type { GuestStore } from '../../browser/store';
import { isLeech } from '../../domain/card';
import type { Books, HomeData } from './home-data';
import { isGuestStore, type OpenStore } from './use-store';

const never = () => () => {};
let lastShown: string | undefined;

/** Whether there may be work of a guest in this browser; false on the server. */
const useGuestMark = (): boolean => useSyncExternalStore(never, hasGuestWork, () => false);

export type BooksState =
  | { kind: 'there'; books: Books }
  /** A guest who has nothing yet. */
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'failed' };

/**
 * What somebody studies: of an account as the server says, of a guest from the browser.
 * @returns and how to read it again when something was changed
 */
export function useBooks(packed: Packed<HomeData>, open: OpenStore) {
  const { userId, books } = unpack(packed);
  const router = useRouter();
  const hasMark = useGuestMark();
  const [read, setRead] = useState<BooksState>();
  const readGuest = useCallback(async () => {
    try {
      const store = await open();
      if (isGuestStore(store)) setRead({ kind: 'there', books: await booksOf(store) });
    } catch {
      setRead({ kind: 'failed' });
    }
  }, [open]);
  const readAgain = useEffectEvent(() => {
    if (userId) router.refresh();
    else if (hasGuestWork()) void readGuest();
  });
  const begin = useEffectEvent(() => {
    // Who comes back from a session by the browser's button is shown what was there before it.
    if (!userId || packed === lastShown) readAgain();
    lastShown = packed;
  });
  useEffect(() => {
    begin();
    // Answers of a session in another tab.
    const again = () => document.visibilityState === 'visible' && readAgain();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);
  const state: BooksState = books
    ? { kind: 'there', books }
    : (read ?? { kind: hasMark ? 'reading' : 'none' });
  return {
    state,
    reload: async () => {
      if (userId) router.refresh();
      else await readGuest();
    },
  };
}

async function booksOf(store: GuestStore): Promise<Books> {
  const decks = await store.listDecks();
  const queue = await store.readQueue(null, 1);
  const cards = await store.readCards();
  return {
    ...(await store.readSettings()),
    decks,
    today: {
      counts: queue.ok ? queue.data.counts : { new: 0, learning: 0, review: 0 },
      waiting: queue.ok ? queue.data.queue.waiting : 0,
      leeches: cards.filter((card) => isLeech(card) && !card.isSuspended).length,
    },
  };
}
