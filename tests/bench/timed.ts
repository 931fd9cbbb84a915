import { setTimeout as wait } from 'node:timers/promises';

/**
 * How long a page takes again and again while something else is done, in milliseconds.
 * @param pauseMillis between two answers: without a long one, asking takes a processor of its own
 */
export async function timesOf(
  page: string,
  work: () => Promise<unknown>,
  pauseMillis = 10,
): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const begun = performance.now();
      const response = await fetch(page);
      await response.text();
      if (!response.ok) throw new Error(`${page} answers ${response.status}`);
      times.push(performance.now() - begun);
      await wait(pauseMillis);
    }
  })();
  try {
    await work();
  } finally {
    isOver = true;
    await asking;
  }
  return times;
}
