/** Days since 1970-01-01 as a learner counts them: an integer, without a time zone. */
export type Day = number;

/** When the day of a learner turns. */
export interface DayRule {
  /** IANA name, as `Asia/Vientiane`. */
  timeZone: string;
  /** The hour of the wall clock at which a new day begins, 0 to 23. */
  startHour: number;
}

/** Whoever studies after midnight still studies today (design, section 7). */
export const DAY_START_HOUR = 4;

export const HOUR_MILLIS = 3_600_000;
export const DAY_MILLIS = 24 * HOUR_MILLIS;

/** The wall clocks of the world are at most 14 hours ahead of UTC and 12 behind. */
const WIDEST_OFFSET_MILLIS = 16 * HOUR_MILLIS;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether this machine knows the time zone. Any value goes in. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** How far the wall clock of a time zone is ahead of UTC at an instant; both in milliseconds. */
export function zoneOffset(at: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(at / 1000) * 1000;
}

/**
 * The learner's day at an instant: the date on the wall clock, turned at the start hour. A change
 * of the clocks makes it 23 or 25 hours long. Who flies west can have a day twice, who flies east
 * can miss one: the clock of the place counts.
 * @param at milliseconds since 1970-01-01 UTC
 */
export function learnerDay(at: number, { timeZone, startHour }: DayRule): Day {
  return Math.floor((at + zoneOffset(at, timeZone) - startHour * HOUR_MILLIS) / DAY_MILLIS);
}

/**
 * The first instant of a learner's day: the inverse of `learnerDay`. A day that the zone left out
 * (Samoa, 30 December 2011) begins with the one after it.
 * @returns milliseconds since 1970-01-01 UTC
 */
export function startOfDay(day: Day, rule: DayRule): number {
  const asUtc = day * DAY_MILLIS + rule.startHour * HOUR_MILLIS;
  let before = asUtc - WIDEST_OFFSET_MILLIS;
  let after = asUtc + WIDEST_OFFSET_MILLIS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (learnerDay(middle, rule) < day) before = middle;
    else after = middle;
  }
  return after;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The day that a date names, `2026-11-26`; null where it names none. Any text goes in. */
export function dayOfDate(date: string): Day | null {
  const at = ISO_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : at / DAY_MILLIS;
}

/** A day as ISO 8601, `2026-11-26`. */
export function dayText(day: Day): string {
  return new Date(day * DAY_MILLIS).toISOString().slice(0, 10);
}
