import type { Rating, ReviewEvent } from './event';
import { compareEvents, compareStrings } from './event';
import { withoutVoided } from './void';

/** One answer as the optimizer of FSRS takes it. */
export interface TrainingReview {
  rating: Rating;
  /** Days of the learner since the answer before; 0 for the first. */
  deltaDays: number;
}

/** An answer to be predicted, with all of the same card before it. */
export type TrainingItem = readonly TrainingReview[];

/**
 * What parameters are trained on: one item for each answer of a card on a later day than the one
 * before, in the order in which they were given, so that later ones can be predicted from earlier
 * ones. Answers of the same day are in the history only: an item without a day in it ends the process
 * of the optimizer (binding 0.5.0). What was taken back is left out.
 * @param events of one learner, no two of one id, in any order
 */
export function trainingItems(events: readonly ReviewEvent[]): TrainingItem[] {
  const answers = withoutVoided(events)
    .events.filter((event) => event.kind === 'answer')
    .sort(compareEvents);
  const histories = new Map<string, { reviews: TrainingReview[]; lastDay: number }>();
  const items: { at: number; key: string; item: TrainingItem }[] = [];
  for (const { cardKey, rating, day, answeredAt } of answers) {
    const before = histories.get(cardKey);
    const lastDay = before?.lastDay ?? day;
    const reviews = [...(before?.reviews ?? []), { rating, deltaDays: Math.max(0, day - lastDay) }];
    histories.set(cardKey, { reviews, lastDay: Math.max(day, lastDay) });
    if (day > lastDay) items.push({ at: answeredAt, key: cardKey, item: reviews });
  }
  return items
    .sort((a, b) => a.at - b.at || compareStrings(a.key, b.key) || a.item.length - b.item.length)
    .map(({ item }) => item);
}
