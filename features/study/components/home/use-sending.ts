import { useEffect, useEffectEvent } from 'react';
import type { OpenStore } from './use-store';

/** Sends the answers of an account that still wait in this browser, so that the counts have them. */
export function useSending(userId: string | null, open: OpenStore, onSent: () => Promise<void>) {
  const sent = useEffectEvent(onSent);
  const send = useEffectEvent(async () => {
    try {
      const { outbox } = await open();
      if (!outbox) return;
      const forget = outbox.onCards(() => void sent());
      await outbox.flush();
      forget();
    } catch {
      // A session says what waits, and tries again.
    }
  });
  useEffect(() => {
    if (userId) void send();
  }, [userId]);
}
