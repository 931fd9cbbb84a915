import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY_MILLIS,
  dayText,
  HOUR_MILLIS,
  isTimeZone,
  learnerDay,
  startOfDay,
  zoneOffset,
} from './day';

const VIENTIANE = 'Asia/Vientiane';
const LOS_ANGELES = 'America/Los_Angeles';
const LONDON = 'Europe/London';

const dayIn = (timeZone: string, at: string, startHour = 4) =>
  dayText(learnerDay(Date.parse(at), { timeZone, startHour }));

describe('learnerDay', () => {
  it.each([
    // 04:00 in Vientiane is 21:00 UTC of the day before.
    [VIENTIANE, '2026-11-25T20:59:59.999Z', '2026-11-25'],
    [VIENTIANE, '2026-11-25T21:00:00.000Z', '2026-11-26'],
    [VIENTIANE, '2026-11-26T16:59:00.000Z', '2026-11-26'],
    [VIENTIANE, '2026-11-26T17:00:00.000Z', '2026-11-26'],
    // Midnight UTC, where ts-fsrs turns its days, is nothing to a learner.
    [VIENTIANE, '2026-11-25T23:59:59.999Z', '2026-11-26'],
    [VIENTIANE, '2026-11-26T00:00:00.000Z', '2026-11-26'],
    // Standard time, 8 hours behind UTC.
    [LOS_ANGELES, '2026-01-10T11:59:59.999Z', '2026-01-09'],
    [LOS_ANGELES, '2026-01-10T12:00:00.000Z', '2026-01-10'],
    // Summer time from 8 March 2026, 02:00: the day before it has 23 hours.
    [LOS_ANGELES, '2026-03-07T12:00:00.000Z', '2026-03-07'],
    [LOS_ANGELES, '2026-03-08T10:59:59.999Z', '2026-03-07'],
    [LOS_ANGELES, '2026-03-08T11:00:00.000Z', '2026-03-08'],
    // Standard time from 1 November 2026, 02:00: the day before it has 25.
    [LOS_ANGELES, '2026-10-31T11:00:00.000Z', '2026-10-31'],
    [LOS_ANGELES, '2026-11-01T11:59:59.999Z', '2026-10-31'],
    [LOS_ANGELES, '2026-11-01T12:00:00.000Z', '2026-11-01'],
    [LONDON, '2026-03-29T02:59:59.999Z', '2026-03-28'],
    [LONDON, '2026-03-29T03:00:00.000Z', '2026-03-29'],
    [LONDON, '2026-10-25T03:59:59.999Z', '2026-10-24'],
    [LONDON, '2026-10-25T04:00:00.000Z', '2026-10-25'],
    ['Asia/Kathmandu', '2026-11-25T22:14:59.999Z', '2026-11-25'],
    ['Asia/Kathmandu', '2026-11-25T22:15:00.000Z', '2026-11-26'],
  ])('in %s at %s is %s', (timeZone, at, day) => {
    expect(dayIn(timeZone, at)).toBe(day);
  });

  it('turns when the learner wants', () => {
    expect(dayIn(VIENTIANE, '2026-11-26T16:59:59.999Z', 0)).toBe('2026-11-26');
    expect(dayIn(VIENTIANE, '2026-11-26T17:00:00.000Z', 0)).toBe('2026-11-27');
  });

  it('is the one of the place: a flight to Los Angeles has a day twice, the one back misses one', () => {
    expect(dayIn(VIENTIANE, '2026-11-26T03:00:00Z')).toBe('2026-11-26');
    expect(dayIn(LOS_ANGELES, '2026-11-26T08:00:00Z')).toBe('2026-11-25');
    expect(dayIn(LOS_ANGELES, '2026-11-26T20:00:00Z')).toBe('2026-11-26');
    expect(dayIn(LOS_ANGELES, '2026-12-02T07:00:00Z')).toBe('2026-12-01');
    expect(dayIn(VIENTIANE, '2026-12-02T22:00:00Z')).toBe('2026-12-03');
  });
});

const rule = fc.record({
  timeZone: fc.constantFrom(
    VIENTIANE,
    LOS_ANGELES,
    LONDON,
    'UTC',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'America/Havana',
    'Africa/Casablanca',
  ),
  startHour: fc.integer({ min: 0, max: 23 }),
});
const instant = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2040, 0) });

describe('startOfDay', () => {
  it('and the next one are around every instant of the day', () => {
    fc.assert(
      fc.property(instant, rule, (at, own) => {
        const day = learnerDay(at, own);
        const start = startOfDay(day, own);
        expect(start).toBeLessThanOrEqual(at);
        expect(startOfDay(day + 1, own)).toBeGreaterThan(at);
        expect(learnerDay(start, own)).toBe(day);
        expect(learnerDay(start - 1, own)).toBeLessThan(day);
      }),
    );
  });

  it.each([
    [LOS_ANGELES, '2026-03-07', 23],
    [LOS_ANGELES, '2026-03-08', 24],
    [LOS_ANGELES, '2026-10-31', 25],
    [LONDON, '2026-03-28', 23],
    [LONDON, '2026-10-24', 25],
    [VIENTIANE, '2026-03-08', 24],
  ])('in %s makes %s %d hours long', (timeZone, text, hours) => {
    const day = Date.parse(text) / DAY_MILLIS;
    const own = { timeZone, startHour: 4 };
    expect(startOfDay(day + 1, own) - startOfDay(day, own)).toBe(hours * HOUR_MILLIS);
  });
});

describe('zoneOffset', () => {
  it('is right before 1970 and between seconds', () => {
    expect(zoneOffset(-1, VIENTIANE)).toBe(7 * HOUR_MILLIS);
    expect(zoneOffset(1, VIENTIANE)).toBe(7 * HOUR_MILLIS);
  });
});

describe('isTimeZone', () => {
  it.each([
    [VIENTIANE, true],
    ['UTC', true],
    ['Asia/Khamsap', false],
    ['', false],
    [null, false],
    [7, false],
  ])('of %j is %j', (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });
});
