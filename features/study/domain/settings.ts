import type { Lang } from '@/language/lang';
import { DAY_START_HOUR } from './day';
import { DEFAULT_SCHEDULING, type Scheduling } from './scheduling';

/** How somebody studies; a guest's are kept in the browser, a learner's by the server. */
export interface StudySettings {
  /** What matters most in front; no language is in both lists. */
  known: Lang[];
  learnt: Lang[];
  /** IANA name. */
  timeZone: string;
  /** The hour of the wall clock at which a new day begins, 0 to 23. */
  dayStartHour: number;
  newPerDay: number;
  reviewsPerDay: number;
  /** The chance to recall a card with which it is due. */
  retention: number;
  /** In minutes. */
  learningSteps: number[];
  relearningSteps: number[];
  /** In days. */
  maximumInterval: number;
}

/** Whoever reads Lao is asked for Vietnamese, the others for Lao. */
const firstLearnt: Record<Lang, Lang> = { en: 'lo', vi: 'lo', lo: 'vi' };

/** What somebody begins with who has chosen nothing: they know the language that they read the site in. */
export function defaultSettings(locale: Lang, timeZone = 'Asia/Vientiane'): StudySettings {
  return {
    known: [locale],
    learnt: [firstLearnt[locale]],
    timeZone,
    dayStartHour: DAY_START_HOUR,
    newPerDay: 10,
    reviewsPerDay: 200,
    retention: DEFAULT_SCHEDULING.retention,
    learningSteps: [...DEFAULT_SCHEDULING.learningSteps],
    relearningSteps: [...DEFAULT_SCHEDULING.relearningSteps],
    maximumInterval: DEFAULT_SCHEDULING.maximumInterval,
  };
}

/** How a learner's cards are scheduled. @param parameters null: those of everybody */
export function schedulingOf(
  settings: StudySettings,
  parameters: readonly number[] | null,
): Scheduling {
  const { retention, learningSteps, relearningSteps, maximumInterval } = settings;
  return {
    ...DEFAULT_SCHEDULING,
    retention,
    learningSteps,
    relearningSteps,
    maximumInterval,
    ...(parameters && { parameters }),
  };
}
