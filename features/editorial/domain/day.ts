/** Vientiane and Hanoi have one time, without summer time. */
export const editorialTimeZone = 'Asia/Vientiane';
const offsetMillis = 7 * 60 * 60 * 1000;
const dayMillis = 24 * 60 * 60 * 1000;

/**
 * A calendar day in Vientiane and Hanoi.
 * @param day ISO 8601, as 2026-11-26
 * @returns when it begins, and when the next one does
 */
export function dayInVientiane(day: string): [Date, Date] {
  const start = Date.parse(`${day}T00:00:00Z`) - offsetMillis;
  return [new Date(start), new Date(start + dayMillis)];
}

/** What calendars and clocks show in Vientiane and Hanoi: `2026-11-27` and `09:05`. */
export function clockInVientiane(date: Date): { day: string; time: string } {
  const local = new Date(date.getTime() + offsetMillis).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
