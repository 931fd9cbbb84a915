import { useState } from 'react';

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has it in the page alone.
  }
}

/**
 * A text that is kept in this tab until it is sent, also when the page is loaded again.
 * Not for what is in the page when it comes from the server, which knows nothing of it.
 */
export function useKeptText(name: string): [string, (text: string) => void] {
  const key = `khamsap.kept/${name}`;
  const [text, setText] = useState(() => (typeof window === 'undefined' ? '' : read(key)));
  return [
    text,
    (next) => {
      setText(next);
      write(key, next);
    },
  ];
}
