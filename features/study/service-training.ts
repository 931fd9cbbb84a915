import { setImmediate } from 'node:timers/promises';
import {
  computeParameters,
  FSRSBindingItem,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding';
import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { countAnswers, findEventsAfter } from './data-events';
import { findLearner, lockLearner, updateLearner } from './data-learners';
import { DEFAULT_SCHEDULING } from './domain/scheduling';
import { FEWEST_REVIEWS, isTrainingDue, type Training } from './domain/training';
import { type TrainingItem, trainingItems } from './domain/training-items';
import { sumOfLosses } from './domain/training-loss';
import { schedulingOfLearner } from './service-scheduler';

/** More say nothing new, and are work for this thread: the latest count. */
const mostReviews = 20_000;
const eventsAtOnce = 2_000;
const itemsAtOnce = 500;

/**
 * Fits the parameters of FSRS to a learner: trains them on the earlier three quarters of their reviews (by fsrs-rs, in a
 * thread of its own) and takes them only if they predict the later quarter better than the ones in use. Then all cards
 * are to be folded anew (`foldStaleCards`).
 * @returns both figures; `invalid` with `reviews: tooFew` below 400 reviews
 */
export async function train(actor: Actor | null, now: Date): Promise<Result<Training>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const events = await readEvents(actor.id);
  const answers = events.filter(({ kind }) => kind === 'answer').length;
  const items = trainingItems(events).slice(-mostReviews);
  if (items.length < FEWEST_REVIEWS) return fail('invalid', { reviews: 'tooFew' });
  const later = Math.floor(items.length * 0.75);
  const tested = items.slice(later);
  const learner = await findLearner(db(), actor.id);
  const inUse = schedulingOfLearner(learner ?? { settings: null, parameters: null });
  const trained = await computeParameters(await toBinding(items.slice(0, later)), {
    enableShortTerm: true,
    numRelearningSteps: inUse.relearningSteps.length,
    timeout: 30,
  });
  const [lossInUse, lossTrained] = [
    await lossOf(tested, inUse.parameters),
    await lossOf(tested, trained),
  ];
  const isSound = trained.length === DEFAULT_SCHEDULING.parameters.length;
  const isKept = isSound && lossTrained < lossInUse;
  const training: Training = {
    at: now.getTime(),
    answers,
    reviews: items.length,
    lossInUse,
    lossTrained,
    isKept,
  };
  await transaction(async (tx) => {
    await lockLearner(tx, actor.id);
    const change = { training, ...(isKept && { parameters: trained }) };
    await updateLearner(tx, actor.id, { ...change, isScheduledAnew: isKept });
  });
  return ok(training);
}

const running = new Set<string>();

/**
 * Trains when there is enough that is new (`isTrainingDue`); of several calls at once, one does.
 * @returns whether it was tried
 */
export async function trainIfDue(actor: Actor, now: Date): Promise<boolean> {
  if (running.has(actor.id)) return false;
  running.add(actor.id);
  try {
    const learner = await findLearner(db(), actor.id);
    const answers = await countAnswers(db(), actor.id);
    if (!isTrainingDue(answers, learner?.training ?? null)) return false;
    return (await train(actor, now)).ok;
  } finally {
    running.delete(actor.id);
  }
}

async function readEvents(userId: string) {
  const events = [];
  for (let after = ''; ; ) {
    const some = await findEventsAfter(db(), userId, after, eventsAtOnce);
    events.push(...some);
    const last = some.at(-1);
    if (!last || some.length < eventsAtOnce) return events;
    after = last.id;
  }
}

async function toBinding(items: readonly TrainingItem[]): Promise<FSRSBindingItem[]> {
  const made: FSRSBindingItem[] = [];
  for (let at = 0; at < items.length; at += itemsAtOnce) {
    const some = items.slice(at, at + itemsAtOnce);
    made.push(
      ...some.map(
        (item) =>
          new FSRSBindingItem(
            item.map(({ rating, deltaDays }) => new FSRSBindingReview(rating, deltaDays)),
          ),
      ),
    );
    await setImmediate();
  }
  return made;
}

/** The mean loss; others get their turn in between. */
async function lossOf(items: readonly TrainingItem[], parameters: readonly number[]) {
  let sum = 0;
  for (let at = 0; at < items.length; at += itemsAtOnce) {
    sum += sumOfLosses(items.slice(at, at + itemsAtOnce), parameters);
    await setImmediate();
  }
  return sum / items.length;
}
