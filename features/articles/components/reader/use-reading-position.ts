import { type RefObject, useEffect, useState } from 'react';

const SETTLED_MILLIS = 250;
/** Whoever left off in the first sentences begins anew. */
const WORTH_KEEPING = 3;

const keyOf = (articleId: string) => `khamsap-reading-${articleId}`;

/**
 * Keeps in this browser which sentence of an article is read, until its end is reached.
 * @returns the sentence at which the reader left off the last time, if it is worth saying
 */
export function useReadingPosition(
  root: RefObject<HTMLElement | null>,
  articleId: string,
  sentenceCount: number,
): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (sentenceCount === 0) return;
    const kept = Number(read(articleId) ?? Number.NaN);
    if (kept >= WORTH_KEEPING && kept < sentenceCount && !location.hash) setLeft(kept);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const text = root.current;
      if (!text) return;
      if (text.getBoundingClientRect().bottom <= innerHeight) {
        // Of a text that is all in sight nothing is to be kept either.
        return write(articleId, null);
      }
      const number = sentenceInSight(text);
      if (number >= WORTH_KEEPING) write(articleId, String(number));
    };
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, SETTLED_MILLIS);
    };
    addEventListener('scroll', settle, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', settle);
    };
  }, [root, articleId, sentenceCount]);
  return left;
}

/** The first sentence below the top of the screen; -1 above the text. */
function sentenceInSight(text: HTMLElement): number {
  const sentences = text.querySelectorAll<HTMLElement>('[id][data-n]');
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { bottom } = (sentences[middle] as HTMLElement).getBoundingClientRect();
    if (bottom > 0) high = middle;
    else low = middle + 1;
  }
  return low === 0 ? -1 : Number(sentences[low]?.dataset.n ?? -1);
}

function read(articleId: string): string | null {
  try {
    return localStorage.getItem(keyOf(articleId));
  } catch {
    return null;
  }
}

function write(articleId: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(articleId));
    else localStorage.setItem(keyOf(articleId), value);
  } catch {
    // Private windows keep nothing.
  }
}
