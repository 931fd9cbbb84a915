import { serveTransform } from '@/lib/thread-transform';

// A thread for tests: it multiplies, does not like zero, and keeps what is negative for ever and ever.
await serveTransform(async function* multiplied(
  by: number,
  numbers: AsyncIterable<number>,
): AsyncGenerator<number> {
  for await (const number of numbers) {
    if (number === 0) throw new RangeError('not zero');
    for (const kept: number[][] = []; number < 0; ) kept.push(Array(10_000).fill(number));
    yield number * by;
  }
});
