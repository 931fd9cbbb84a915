import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { Checkbox } from './checkbox';
import { Kbd } from './kbd';

const storageKey = 'khamsap.keys';
const listeners = new Set<() => void>();

/** WCAG 2.1.4: who speaks to the machine must be able to turn single keys off. */
function areOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // A browser that keeps nothing has them on.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const useKeysOn = () => useSyncExternalStore(subscribe, areOn, () => true);

/** Does something at single keys, but not while somebody types or a dialog is open. */
export function useKeys(deeds: Readonly<Record<string, (() => void) | undefined>>): void {
  const isOn = useKeysOn();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, defaultPrevented, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
    if (defaultPrevented || ctrlKey || metaKey || altKey || isComposing || repeat) return;
    if (isTyped(event.target) || document.querySelector('[role="dialog"]')) return;
    const deed = Object.hasOwn(deeds, key) ? deeds[key] : undefined;
    if (!deed) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}

const isTyped = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable]') !== null;

/** Which key does what, folded; not where there is likely no keyboard. */
export function KeysHelp({
  id,
  title,
  on,
  keys,
}: {
  id?: string;
  title: string;
  on: string;
  keys: readonly { key: string; label: string }[];
}) {
  return (
    <details id={id} className="text-label text-ink-2 touch:hidden print:hidden">
      <summary className="min-h-6 w-fit">{title}</summary>
      <dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {keys.map(({ key, label }) => (
          <div key={key} className="flex items-baseline gap-x-1.5">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={on}
        checked={useKeysOn()}
        onChange={({ target }) => turn(target.checked)}
        className="mt-1"
      />
    </details>
  );
}
