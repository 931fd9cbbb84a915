import { useTranslations } from 'next-intl';
import type { Interval } from './interval';

/** Writes a length of time in the reader's language. */
export function useIntervalText(): (interval: Interval) => string {
  const t = useTranslations('studySession.interval');
  return ({ unit, count }) => t(unit, { count });
}
