import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanEvents, LONGEST_ANSWER_MILLIS } from './clean-events';
import { DAY_MILLIS, dayText, HOUR_MILLIS } from './day';
import type { PostedEvent } from './event';

const NOW = Date.parse('2026-11-26T03:00:00Z');
const onTime = { sentAt: NOW, receivedAt: NOW };

function posted(id: string, answeredAt: number, part: object = {}): PostedEvent {
  return {
    id,
    cardKey: 'concept:en-lo',
    device: 'phone',
    answeredAt,
    timeZone: 'Asia/Vientiane',
    kind: 'answer',
    rating: 3,
    durationMillis: 4000,
    ...part,
  } as PostedEvent;
}

const agesOf = (events: readonly PostedEvent[], clocks = onTime) =>
  cleanEvents(events, clocks).events.map(({ answeredAt }) => NOW - answeredAt);

describe('cleanEvents', () => {
  it('keeps times of a clock that is right, and what was sent', () => {
    const { events, problems } = cleanEvents([posted('a', NOW - 5000)], onTime);
    expect(problems).toEqual([]);
    expect(events).toMatchObject([{ answeredAt: NOW - 5000, answeredAtSent: NOW - 5000 }]);
    expect(events[0]).not.toHaveProperty('timeZone');
    expect(dayText(events[0]?.day ?? 0)).toBe('2026-11-26');
  });

  it('keeps a week offline as it was', () => {
    const week = [7, 6, 5, 3, 1].map((days) => posted(`${days}`, NOW - days * DAY_MILLIS));
    expect(agesOf(week).map((age) => age / DAY_MILLIS)).toEqual([7, 6, 5, 3, 1]);
  });

  it.each([
    ['three years behind', -3 * 365 * DAY_MILLIS],
    ['of 1970', -NOW],
    ['an hour ahead', HOUR_MILLIS],
    ['ten years ahead', 3650 * DAY_MILLIS],
  ])('moves the times of a clock that is %s', (_, wrong) => {
    const events = [posted('a', NOW + wrong - 9000), posted('b', NOW + wrong - 1000)];
    const clocks = { sentAt: NOW + wrong, receivedAt: NOW };
    expect(agesOf(events, clocks)).toEqual([9000, 1000]);
    expect(cleanEvents(events, clocks).events[0]?.answeredAtSent).toBe(NOW + wrong - 9000);
  });

  it('leaves small differences alone: they are the way of the post', () => {
    expect(agesOf([posted('a', NOW - 60_000)], { sentAt: NOW - 30_000, receivedAt: NOW })).toEqual([
      60_000,
    ]);
  });

  it('takes the future for now, in the order in which it was said to happen', () => {
    const events = [posted('b', NOW + 2e9), posted('c', NOW + 3e9), posted('a', NOW + 1e9)];
    const cleaned = cleanEvents([...events, posted('z', NOW - 7000)], onTime).events;
    const order = [...cleaned].sort((x, y) => x.answeredAt - y.answeredAt).map(({ id }) => id);
    expect(order).toEqual(['z', 'a', 'b', 'c']);
    expect(Math.max(...cleaned.map(({ answeredAt }) => answeredAt - NOW))).toBeLessThan(180_000);
  });

  it('never turns the order of a device round, and has nothing in the future', () => {
    const times = fc.array(fc.integer({ min: -1e9, max: 1e10 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(times, fc.integer({ min: -1e9, max: 1e10 }), (offsets, wrong) => {
        const sent = offsets.toSorted((a, b) => a - b).map((o, i) => posted(`${i}`, NOW + o));
        const { events } = cleanEvents(sent, { sentAt: NOW + wrong, receivedAt: NOW });
        const cleaned = events.map(({ answeredAt }) => answeredAt);
        expect(cleaned).toEqual(cleaned.toSorted((a, b) => a - b));
        expect(Math.max(...cleaned)).toBeLessThanOrEqual(NOW + 120_000);
      }),
    );
  });

  it.each([
    [{ rating: 0 }, 'rating'],
    [{ rating: 5 }, 'rating'],
    [{ rating: 2.5 }, 'rating'],
    [{ answeredAt: Number.NaN }, 'time'],
    [{ answeredAt: Date.UTC(1999, 0) }, 'tooOld'],
    [{ timeZone: 'Nowhere' }, 'timeZone'],
    [{ kind: 'void', targetId: 'bad' }, 'target'],
  ])('refuses %j and keeps the others', (part, code) => {
    const post = [posted('bad', NOW, part), posted('good', NOW)];
    const { events, problems } = cleanEvents(post, onTime);
    expect(problems).toEqual([{ id: 'bad', code }]);
    expect(events.map(({ id }) => id)).toEqual(['good']);
  });

  it.each([
    [-5, 0],
    [Number.NaN, 0],
    [4000.4, 4000],
    [9e9, LONGEST_ANSWER_MILLIS],
  ])('takes an answer of %d ms for one of %d ms', (durationMillis, kept) => {
    const { events } = cleanEvents([posted('a', NOW, { durationMillis })], onTime);
    expect(events).toMatchObject([{ durationMillis: kept }]);
  });
});
