import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answer, history, KEY, START } from './fixtures/events';
import { foldCard } from './fold';
import { mergeGuest } from './merge-guest';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING } from './scheduling';

const scheduler = makeScheduler(DEFAULT_SCHEDULING);
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id).sort();

it('loses nothing and doubles nothing, merged once or again, whole or in parts', () => {
  const sides = history.chain((events) =>
    fc.record({
      all: fc.constant(events),
      guest: fc.subarray(events),
      cut: fc.nat(),
    }),
  );
  fc.assert(
    fc.property(sides, ({ all, guest, cut }) => {
      const mine = new Set(guest);
      const account = all.filter((event, index) => !mine.has(event) || index % 3 === 0);
      const { added, conflicts } = mergeGuest([...guest, ...guest], account);
      const whole = [...account, ...added];
      expect(conflicts).toEqual([]);
      expect(ids(whole)).toEqual(ids(all));
      expect(mergeGuest(guest, whole)).toEqual({ added: [], cardKeys: [], conflicts: [] });
      const part = mergeGuest(guest.slice(0, cut % (guest.length + 1)), account).added;
      const rest = mergeGuest(guest, [...account, ...part]).added;
      expect([...part, ...rest]).toEqual(added);
      expect(foldCard(KEY, whole, scheduler)).toEqual(foldCard(KEY, all, scheduler));
    }),
  );
});

it('names the cards that change, and ids that say something else', () => {
  const other = { ...answer('b', START), cardKey: 'another:en-lo' };
  const merged = mergeGuest(
    [answer('a', START), answer('x', START, 1), other, answer('c', START)],
    [answer('x', START, 4)],
  );
  expect(ids(merged.added)).toEqual(['a', 'b', 'c']);
  expect(merged.cardKeys).toEqual([KEY, 'another:en-lo']);
  expect(merged.conflicts).toEqual(['x']);
});
