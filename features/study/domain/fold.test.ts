import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeech } from './card';
import { DAY_MILLIS } from './day';
import type { ReviewEvent } from './event';
import { answer, deed, history, KEY, START, takeBack } from './fixtures/events';
import { extendCard, foldCard } from './fold';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING } from './scheduling';

const scheduler = makeScheduler(DEFAULT_SCHEDULING);
const fold = (events: readonly ReviewEvent[]) => foldCard(KEY, events, scheduler);
/** What is studied, without which events it came from. */
const studied = (events: readonly ReviewEvent[]) => {
  const { last, awaitsVoided, ...rest } = fold(events);
  return rest;
};

const shuffled = history.chain((events) =>
  fc.record({
    events: fc.constant(events),
    shuffle: fc.shuffledSubarray(events, { minLength: events.length }),
    again: fc.subarray(events),
  }),
);

describe('foldCard', () => {
  it('does not depend on the order in which events come, nor how often', () => {
    fc.assert(
      fc.property(shuffled, ({ events, shuffle, again }) => {
        expect(fold([...again, ...shuffle, ...again])).toEqual(fold(events));
      }),
    );
  });

  it('does not depend on it either where one id has two contents', () => {
    const two = fc.tuple(history, history).map(([some, others]) => [
      ...some,
      ...others.flatMap((event, index) => {
        const id = some[index]?.id;
        return id === undefined ? [] : [{ ...event, id, day: event.day + (index % 2) }];
      }),
      ...some.map((event) => ({ ...event, day: event.day - 1 })),
    ]);
    const shuffledTwo = two.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffledTwo, ([events, shuffle]) => {
        expect(fold(shuffle)).toEqual(fold(events));
      }),
    );
  });

  it('takes back exactly one event by a void', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, index) => {
        const plain = events.filter(({ kind }) => kind !== 'void');
        const target = plain[index % (plain.length || 1)];
        if (!target) return;
        const undo = takeBack('undo', START + 900 * DAY_MILLIS, target.id);
        const without = plain.filter((event) => event !== target);
        expect(studied([...plain, undo])).toEqual(studied(without));
        const redo = takeBack('redo', START, 'undo');
        expect(studied([...plain, undo, redo])).toEqual(studied(plain));
      }),
    );
  });

  it('is the same whether events are added one by one, in batches, or all at once', () => {
    fc.assert(
      fc.property(
        shuffled,
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 30, maxLength: 30 }),
        fc.boolean(),
        ({ events, shuffle }, sizes, isInOrder) => {
          const arriving = isInOrder ? events : shuffle;
          let card = fold([]);
          let kept: ReviewEvent[] = [];
          for (const size of sizes) {
            const batch = arriving.slice(kept.length, kept.length + size);
            kept = [...kept, ...batch];
            card = extendCard(card, batch, scheduler) ?? fold(kept);
            expect(card).toEqual(fold(kept));
          }
        },
      ),
    );
  });

  it('needs no other events for an answer that is the latest', () => {
    const card = fold([answer('a', START)]);
    expect(extendCard(card, [answer('b', START + 1)], scheduler)).not.toBeNull();
    expect(extendCard(card, [answer('b', START - 1)], scheduler)).toBeNull();
    expect(extendCard(card, [answer('a', START)], scheduler)).toBeNull();
    expect(extendCard(card, [takeBack('v', START + 1, 'a')], scheduler)).toBeNull();
    expect(extendCard(card, [], scheduler)).toBe(card);
  });

  it('counts the answers that were not taken back', () => {
    fc.assert(
      fc.property(history, (events) => {
        if (events.some(({ kind }) => kind === 'void')) return;
        expect(fold(events).answers).toBe(events.filter(({ kind }) => kind === 'answer').length);
      }),
    );
  });

  it('leaves out events of other cards', () => {
    const other = { ...answer('b', START + 1), cardKey: 'another:en-lo' };
    expect(fold([answer('a', START), other])).toEqual(fold([answer('a', START)]));
    expect(extendCard(fold([]), [other], scheduler)).toEqual(fold([]));
  });

  it('has the same card from two devices, whichever posts first', () => {
    const phone = [0, 2, 4].map((day) => answer(`p${day}`, START + day * DAY_MILLIS));
    const laptop = [1, 3, 9].map((day) => answer(`l${day}`, START + day * DAY_MILLIS, 1));
    expect(fold([...phone, ...laptop])).toEqual(fold([...laptop, ...phone]));
    const late = extendCard(fold(phone), laptop, scheduler) ?? fold([...phone, ...laptop]);
    expect(late).toEqual(fold([...phone, ...laptop]));
    expect(late.answers).toBe(6);
  });

  it('buries until tomorrow, suspends until it is taken back or ended', () => {
    const day = Math.floor(START / DAY_MILLIS);
    expect(fold([deed('b', START, 'bury')]).buriedUntil).toBe(day + 1);
    expect(fold([deed('s', START, 'suspend')]).isSuspended).toBe(true);
    expect(fold([deed('s', START, 'suspend'), takeBack('v', START, 's')]).isSuspended).toBe(false);
    const ended = [deed('s', START, 'suspend'), deed('u', START + 1, 'unsuspend')];
    expect(fold(ended).isSuspended).toBe(false);
  });

  it('counts an answer that another device gave to a suspended card', () => {
    const card = fold([deed('s', START, 'suspend'), answer('a', START + 1)]);
    expect(card).toMatchObject({ answers: 1, isSuspended: true });
  });

  it('marks a leech at eight lapses and suspends nothing', () => {
    const events: ReviewEvent[] = [answer('00', START, 4)];
    const lapses: [number, boolean][] = [];
    for (let i = 1; i <= 9; i++) {
      const at = START + i * 30 * DAY_MILLIS;
      events.push(answer(`${i}a`, at, 1), answer(`${i}b`, at + 600_000, 3));
      const card = fold(events);
      lapses.push([card.lapses, isLeech(card)]);
      expect(card.isSuspended).toBe(false);
    }
    expect(lapses.slice(6)).toEqual([
      [7, false],
      [8, true],
      [9, true],
    ]);
  });
});
