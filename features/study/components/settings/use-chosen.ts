import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { GuestStore } from '../../browser/store';
import { learnerDay } from '../../domain/day';
import { schedulingOf } from '../../domain/settings';
import { isGuestStore, type OpenStore } from '../home/use-store';
import type { Chosen, SettingsData } from './settings-data';

/** The settings: of an account as the server says, of a guest from the browser. */
export function useChosen({ userId, chosen }: SettingsData, open: OpenStore) {
  const router = useRouter();
  const [read, setRead] = useState<Chosen>();
  const [hasFailed, setHasFailed] = useState(false);
  const readGuest = useCallback(async () => {
    try {
      const store = await open();
      if (isGuestStore(store)) setRead(await chosenOf(store));
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  }, [open]);
  useEffect(() => {
    if (!userId) void readGuest();
  }, [userId, readGuest]);
  return {
    chosen: chosen ?? read,
    hasFailed,
    reload: async () => {
      if (userId) router.refresh();
      else await readGuest();
    },
  };
}

async function chosenOf(store: GuestStore): Promise<Chosen> {
  // An account's is counted by the server.
  const { workloadCurve } = await import('../../domain/workload');
  const { settings } = await store.readSettings();
  const [cards, events] = await Promise.all([store.readCards(), store.readEvents()]);
  const { timeZone, dayStartHour: startHour } = settings;
  return {
    settings,
    answers: events.filter(({ kind }) => kind === 'answer').length,
    workload: workloadCurve({
      cards,
      scheduling: schedulingOf(settings, null),
      day: learnerDay(Date.now(), { timeZone, startHour }),
    }),
  };
}
