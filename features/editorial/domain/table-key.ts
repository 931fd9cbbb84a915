/** What a key does in the table. */
export type TableKey =
  | 'next'
  | 'previous'
  | 'select'
  | 'range'
  | 'clear'
  | 'filter'
  | 'help'
  | null;

const letters: Record<string, TableKey> = {
  j: 'next',
  k: 'previous',
  x: 'select',
  X: 'range',
  '/': 'filter',
  '?': 'help',
};

/**
 * What a key does, told by its letter, or on a keyboard of other letters by its place.
 * @param place inTable: whether the table has the focus; elsewhere the arrows scroll the page
 */
export function tableKeyOf(
  { key, code, shiftKey }: { key: string; code: string; shiftKey: boolean },
  { inTable }: { inTable: boolean },
): TableKey {
  if (key === 'Escape') return 'clear';
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (!inTable) return null;
    return key === 'ArrowDown' ? 'next' : 'previous';
  }
  if (Object.hasOwn(letters, key)) return letters[key] ?? null;
  const place = /^Key([JKX])$/.exec(code)?.[1];
  if (!place || /^[a-z]$/iu.test(key)) return null;
  return letters[shiftKey && place === 'X' ? place : place.toLowerCase()] ?? null;
}
