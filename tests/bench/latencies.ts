import type { Figure } from './report';

/** Half, 95 % and all of some times in milliseconds. */
export const latencies = (subject: string, times: readonly number[]): Figure[] => [
  { subject, measure: 'p50', value: percentile(times, 50), unit: 'ms' },
  { subject, measure: 'p95', value: percentile(times, 95), unit: 'ms' },
  { subject, measure: 'worst', value: Math.max(...times), unit: 'ms' },
];

/** The value that so many percent of the others do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ??
    Number.NaN
  );
}
