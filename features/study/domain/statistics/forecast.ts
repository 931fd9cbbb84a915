import type { Day } from '../day';
import type { DueFact } from './facts';

const FORECAST_DAYS = 30;

export interface Forecast {
  /** What was due before today. */
  overdue: number;
  /** Cards by day, today first. */
  days: number[];
}

/** What is due in the coming days as the cards are now; answers will add to it. */
export function forecastOf(due: readonly DueFact[], today: Day): Forecast {
  const days = Array.from({ length: FORECAST_DAYS }, () => 0);
  let overdue = 0;
  for (const { day, cards } of due) {
    const ahead = day - today;
    if (ahead < 0) overdue += cards;
    else if (ahead < FORECAST_DAYS) days[ahead] = (days[ahead] ?? 0) + cards;
  }
  return { overdue, days };
}
