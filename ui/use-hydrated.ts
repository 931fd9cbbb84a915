import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the page has come alive; a form that only the browser can send must wait for it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
