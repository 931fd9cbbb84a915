import { setTimeout as wait } from 'node:timers/promises';

/** How long a page takes again and again while something else is done, in milliseconds. */
export async function timesOf(page: string, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const begun = performance.now();
      const response = await fetch(page);
      await response.text();
      if (!response.ok) throw new Error(`${page} answers ${response.status}`);
      times.push(performance.now() - begun);
      await wait(10);
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
