import { useCallback, useEffect, useRef } from 'react';
import type { Lang } from '@/language/lang';
import type { GuestStore, StudyStore } from '../../browser/store';

export type OpenStore = () => Promise<StudyStore>;

/** Where somebody's studying is kept; loaded and opened when it is first asked for, closed with the page. */
export function useStore(userId: string | null, locale: Lang): OpenStore {
  const opened = useRef<Promise<StudyStore>>(undefined);
  useEffect(
    () => () => {
      opened.current?.then(
        (store) => store.db.close(),
        () => {},
      );
      opened.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    opened.current ??= import('../../browser/open-store').then(({ openStore }) =>
      openStore(userId, locale),
    );
    return opened.current;
  }, [userId, locale]);
}

export const isGuestStore = (store: StudyStore): store is GuestStore => store.userId === null;
