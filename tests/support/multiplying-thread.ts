import { serveTransform } from '@/lib/thread-transform';

// A thread for tests: it multiplies, and does not like zero.
await serveTransform(async function* multiplied(
  by: number,
  numbers: AsyncIterable<number>,
): AsyncGenerator<number> {
  for await (const number of numbers) {
    if (number === 0) throw new RangeError('not zero');
    yield number * by;
  }
});
