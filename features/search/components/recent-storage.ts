import { addRecent, parseRecent } from '../domain/recent';

const name = 'khamsap.recent';

/** The searches that this browser remembers; none where it keeps nothing. */
export function readRecent(): string[] {
  try {
    return parseRecent(localStorage.getItem(name));
  } catch {
    return [];
  }
}

export function writeRecent(list: readonly string[]): void {
  try {
    if (list.length > 0) localStorage.setItem(name, JSON.stringify(list));
    else localStorage.removeItem(name);
  } catch {
    // A private window: nothing is remembered, and nothing is missed.
  }
}

export function rememberSearch(text: string): void {
  writeRecent(addRecent(readRecent(), text));
}
