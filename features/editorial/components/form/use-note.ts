import { useSyncExternalStore } from 'react';
import type { FieldNote } from './field-notes';
import { useTools } from './form-context';

const none = () => undefined;

/** What is said at a field since the last save. */
export function useNote(name: string): FieldNote | undefined {
  const { notes } = useTools();
  return useSyncExternalStore(notes.subscribe, () => notes.of(name), none);
}
