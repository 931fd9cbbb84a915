// Items that go to a thread and come back.
import type { ResourceLimits } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { isOutOfMemory } from '@/lib/thread';
import { transformInThread } from '@/lib/thread-transform';

const multiplied = (numbers: AsyncIterable<number>, limits?: ResourceLimits) =>
  transformInThread<number, number>(
    'tests/support/multiplying-thread.ts',
    { name: 'multiplying', given: 3, limits },
    numbers,
  );

/** Numbers one after the other, and how many of them were asked for. */
function counting(last: number) {
  const asked = { count: 0 };
  async function* numbers() {
    for (let number = 1; number <= last; number++) {
      asked.count = number;
      yield number;
    }
  }
  return { asked, numbers: numbers() };
}

async function gathered(numbers: AsyncIterable<number>): Promise<number[]> {
  const all: number[] = [];
  for await (const number of numbers) all.push(number);
  return all;
}

async function* from(numbers: number[], error?: Error) {
  yield* numbers;
  if (error) throw error;
}

it('come back in their order, however many there are', async () => {
  const { numbers } = counting(500);
  const made = await gathered(multiplied(numbers));
  expect(made).toEqual(Array.from({ length: 500 }, (_, at) => 3 * (at + 1)));
  expect(await gathered(multiplied(from([])))).toEqual([]);
});

it('are not asked for long before they are wanted', async () => {
  const { asked, numbers } = counting(10_000);
  const made = multiplied(numbers);
  expect((await made.next()).value).toBe(3);
  await made.return(undefined);
  expect(asked.count).toBeLessThan(100);
});

it('say what goes wrong, in the thread and on the way to it', async () => {
  // It may come before the items that were made ahead of it.
  await expect(gathered(multiplied(from([1, 2, 0, 4])))).rejects.toThrow('not zero');
  await expect(gathered(multiplied(from([1], new Error('no more'))))).rejects.toThrow('no more');
});

it('say when the thread has no memory left', async () => {
  const made = multiplied(from([1, -1]), { maxOldGenerationSizeMb: 96 });
  await expect(gathered(made)).rejects.toSatisfy(isOutOfMemory);
});
