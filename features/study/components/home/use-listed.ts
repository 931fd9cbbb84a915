import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { GuestStore } from '../../browser/store';
import { headTerm } from '../../domain/content';
import type { ListData } from './list-view';
import { isGuestStore, type OpenStore } from './use-store';

type ListState =
  | { kind: 'there'; list: NonNullable<ListData['list']> }
  | { kind: 'reading' }
  | { kind: 'lost' };

/** The terms of a list: of an account as the server says, of a guest from the browser. */
export function useListed({ userId, deckId, list }: ListData, open: OpenStore) {
  const router = useRouter();
  const [read, setRead] = useState<ListState>({ kind: 'reading' });
  const readGuest = useCallback(async () => {
    try {
      const store = await open();
      if (isGuestStore(store)) setRead(await listOf(store, deckId));
    } catch {
      setRead({ kind: 'lost' });
    }
  }, [open, deckId]);
  useEffect(() => {
    if (!userId) void readGuest();
  }, [userId, readGuest]);
  const state: ListState = list ? { kind: 'there', list } : read;
  return {
    state,
    reload: async () => {
      if (userId) router.refresh();
      else await readGuest();
    },
  };
}

async function listOf(store: GuestStore, deckId: string): Promise<ListState> {
  const decks = await store.listDecks();
  const deck = decks.find(({ id, kind }) => id === deckId && kind === 'list');
  if (!deck) return { kind: 'lost' };
  const contents = await store.readListed(deckId);
  const terms = contents.map((content) => {
    const label = (lang: 'en' | 'vi' | 'lo') => headTerm(content, lang)?.text ?? '';
    const { id, slug } = content;
    return { id, slug, labels: { en: label('en'), vi: label('vi'), lo: label('lo') } };
  });
  return { kind: 'there', list: { name: deck.name, terms } };
}
