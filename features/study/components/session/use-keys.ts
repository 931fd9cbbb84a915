import { useEffect, useEffectEvent } from 'react';

/** Where a key is for the page and not for what has the focus. */
function isFree({ target, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || isComposing || !(target instanceof Element)) return false;
  return !target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]');
}

/**
 * Does something for keys, by their names as `KeyboardEvent.key` has them, letters small. Space and Enter are left to
 * a button or a link that has the focus.
 */
export function useKeys(keys: Record<string, (() => void) | undefined>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.defaultPrevented || !isFree(event)) return;
    const isPress = event.key === ' ' || event.key === 'Enter';
    if (isPress && (event.target as Element).closest('button, a, summary')) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
