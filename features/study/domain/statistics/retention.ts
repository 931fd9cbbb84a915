import type { Lang } from '@/language/lang';
import type { Day } from '../day';
import type { RecallFact } from './facts';
import { lastMonths, type Month, monthOf } from './months';

/** How many were asked, and how many of them recalled. */
export interface Share {
  asked: number;
  recalled: number;
}

export interface Retention {
  all: Share;
  young: Share;
  mature: Share;
}

export interface RetentionByMonth extends Retention {
  month: Month;
}

export interface RetentionByDirection extends Retention {
  from: Lang;
  to: Lang;
}

const none = (): Retention => ({
  all: { asked: 0, recalled: 0 },
  young: { asked: 0, recalled: 0 },
  mature: { asked: 0, recalled: 0 },
});

function add(to: Retention, { isMature, asked, recalled }: RecallFact): void {
  for (const share of [to.all, isMature ? to.mature : to.young]) {
    share.asked += asked;
    share.recalled += recalled;
  }
}

/** True retention of each of the last months, the earliest first. */
export function retentionByMonth(facts: readonly RecallFact[], today: Day): RetentionByMonth[] {
  const months = new Map(lastMonths(today).map((month) => [month, { month, ...none() }]));
  for (const fact of facts) {
    const of = months.get(monthOf(fact.day));
    if (of) add(of, fact);
  }
  return [...months.values()];
}

/** True retention of each direction over the last months, the one most asked first. */
export function retentionByDirection(
  facts: readonly RecallFact[],
  today: Day,
): RetentionByDirection[] {
  const months = new Set(lastMonths(today));
  const directions = new Map<string, RetentionByDirection>();
  for (const fact of facts) {
    if (!months.has(monthOf(fact.day))) continue;
    const { from, to } = fact;
    const of = directions.get(from + to) ?? { from, to, ...none() };
    directions.set(from + to, of);
    add(of, fact);
  }
  return [...directions.values()].sort(
    (a, b) => b.all.asked - a.all.asked || (a.from + a.to < b.from + b.to ? -1 : 1),
  );
}

/** From 0 to 1; null where nothing was asked. */
export const shareOf = ({ asked, recalled }: Share): number | null =>
  asked === 0 ? null : recalled / asked;
