import { LRUCache } from 'lru-cache';
import type { LearnerRow } from './data-learners';
import { makeScheduler, type Scheduler } from './domain/scheduler';
import { DEFAULT_SCHEDULING, type Scheduling } from './domain/scheduling';
import { schedulingOf } from './domain/settings';

/** How the cards of a learner are scheduled; of one who has chosen nothing, as everybody's. */
export const schedulingOfLearner = ({
  settings,
  parameters,
}: Pick<LearnerRow, 'settings' | 'parameters'>): Scheduling =>
  settings
    ? schedulingOf(settings, parameters)
    : { ...DEFAULT_SCHEDULING, ...(parameters && { parameters }) };

const made = new LRUCache<string, Scheduler>({ max: 500 });

/** The scheduler of a learner, made once for the same settings. */
export function schedulerOf(learner: Pick<LearnerRow, 'settings' | 'parameters'>): Scheduler {
  const scheduling = schedulingOfLearner(learner);
  const key = JSON.stringify(scheduling);
  const known = made.get(key);
  if (known) return known;
  const scheduler = makeScheduler(scheduling);
  made.set(key, scheduler);
  return scheduler;
}
