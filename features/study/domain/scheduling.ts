import { checkParameters, default_w } from 'ts-fsrs';

/** How a learner's cards are scheduled. With other values, cards are folded again from their events. */
export interface Scheduling {
  /** The 21 weights of FSRS-6: those of everybody, or trained on the learner's answers. */
  parameters: readonly number[];
  /** The chance to recall a card with which it is due. */
  retention: number;
  /** In minutes, each less than a day. */
  learningSteps: readonly number[];
  relearningSteps: readonly number[];
  /** In days. */
  maximumInterval: number;
  /** Whether intervals differ a little, so that cards learnt together are not due together for ever. */
  isFuzzed: boolean;
}

export const LOWEST_RETENTION = 0.7;
export const HIGHEST_RETENTION = 0.97;

export const DEFAULT_SCHEDULING: Scheduling = {
  parameters: default_w,
  retention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumInterval: 36_500,
  isFuzzed: true,
};

export type SchedulingProblem = 'parameters' | 'retention' | 'steps' | 'maximumInterval';

const PARAMETERS = 21;
const MOST_STEPS = 10;
const DAY_MINUTES = 24 * 60;

/** What is wrong with the settings of a scheduler, which itself takes NaN and other lengths in silence. */
export function schedulingProblem(scheduling: Scheduling): SchedulingProblem | null {
  const { parameters, retention, learningSteps, relearningSteps, maximumInterval } = scheduling;
  if (!areParameters(parameters)) return 'parameters';
  if (!(retention >= LOWEST_RETENTION && retention <= HIGHEST_RETENTION)) return 'retention';
  if (!areSteps(learningSteps) || !areSteps(relearningSteps)) return 'steps';
  if (!Number.isInteger(maximumInterval) || maximumInterval < 1 || maximumInterval > 36_500) {
    return 'maximumInterval';
  }
  return null;
}

function areParameters(parameters: readonly number[]): boolean {
  if (parameters.length !== PARAMETERS) return false;
  try {
    checkParameters(parameters);
    return true;
  } catch {
    return false;
  }
}

function areSteps(steps: readonly number[]): boolean {
  return (
    steps.length <= MOST_STEPS &&
    steps.every((step) => Number.isInteger(step) && step >= 1 && step < DAY_MINUTES)
  );
}
