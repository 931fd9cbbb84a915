import { STABLE_DAYS } from '../directions';
import type { StudyFacts } from './facts';

/** The least stability of each bin, in days. */
export const STABILITY_BINS = [0, 1, 3, 7, STABLE_DAYS, 60, 180, 365] as const;

/** The bin of a stability. */
export const binOf = (stability: number): number =>
  STABILITY_BINS.findLastIndex((least) => stability >= least);

export interface StabilityBar {
  /** In days: from the first on, and below the second; null of the last bin. */
  from: number;
  to: number | null;
  cards: number;
}

/** How many cards are in each bin, the least stable first. */
export function stabilityBars(facts: StudyFacts['stabilities']): StabilityBar[] {
  return STABILITY_BINS.map((from, bin) => ({
    from,
    to: STABILITY_BINS[bin + 1] ?? null,
    cards: facts.find((fact) => fact.bin === bin)?.cards ?? 0,
  }));
}

/** Cards with a stability of three weeks and more. */
export const knownCards = (bars: readonly StabilityBar[]): number =>
  bars.filter(({ from }) => from >= STABLE_DAYS).reduce((sum, { cards }) => sum + cards, 0);
