import { forgetting_curve, fsrs } from 'ts-fsrs';
import type { TrainingItem } from './training-items';

/** No prediction is taken to be surer, so that one surprise does not outweigh all else. */
const SUREST = 1e-4;

/**
 * How wrong parameters are about reviews: the log loss of the chance to recall that FSRS gives each, summed.
 * @param items each predicts its last answer from those before
 * @param parameters the 21 weights of FSRS-6
 */
export function sumOfLosses(items: readonly TrainingItem[], parameters: readonly number[]): number {
  const engine = fsrs({ w: [...parameters] });
  const weights = engine.parameters.w;
  let sum = 0;
  for (const item of items) {
    const last = item.at(-1);
    if (!last) continue;
    let memory: ReturnType<typeof engine.next_state> | null = null;
    for (const { rating, deltaDays } of item.slice(0, -1)) {
      memory = engine.next_state(memory, memory ? deltaDays : 0, rating);
    }
    if (!memory) continue;
    const chance = forgetting_curve(weights, last.deltaDays, memory.stability);
    const sure = Math.min(Math.max(chance, SUREST), 1 - SUREST);
    sum -= Math.log(last.rating > 1 ? sure : 1 - sure);
  }
  return sum;
}
