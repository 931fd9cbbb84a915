import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { isLang, type Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { findBegunCards } from './data-cards';
import { countAnswers } from './data-events';
import { findLearner, type LearnerRow, lockLearner, updateLearner } from './data-learners';
import { defaultSettings, type StudySettings } from './domain/settings';
import type { Training } from './domain/training';
import { type WorkloadPoint, workloadCurve } from './domain/workload';
import { settingsSchema } from './schema';
import { momentOf, settingsOf } from './service-queue';
import { schedulingOfLearner } from './service-scheduler';

export interface LearnerSettings {
  settings: StudySettings;
  /** Whether nothing was chosen yet: these are the ones to begin with. */
  isNew: boolean;
  /** null: those of everybody. */
  parameters: number[] | null;
  training: Training | null;
  /** How many answers there are to train on. */
  answers: number;
}

/** How a learner studies. @param locale the language that they read the site in, for what they begin with */
export async function readSettings(
  actor: Actor | null,
  locale: Lang,
): Promise<Result<LearnerSettings>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const learner = await findLearner(db(), actor.id);
  return ok({
    settings: learner?.settings ?? defaultSettings(isLang(locale) ? locale : 'en'),
    isNew: !learner?.settings,
    parameters: learner?.parameters ?? null,
    training: learner?.training ?? null,
    answers: await countAnswers(db(), actor.id),
  });
}

/**
 * Changes how a learner studies. With other retention, steps or intervals all cards are to be folded anew
 * (`foldStaleCards`), which the caller sees to when it has answered.
 * @returns what is kept; `invalid` with codes by field
 */
export async function saveSettings(
  actor: Actor | null,
  raw: StudySettings,
): Promise<Result<StudySettings>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = settingsSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const settings = parsed.data;
  await transaction(async (tx) => {
    const before = await lockLearner(tx, actor.id);
    const scheduling = (one: Pick<LearnerRow, 'settings' | 'parameters'>) =>
      JSON.stringify(schedulingOfLearner(one));
    const isScheduledAnew = scheduling(before) !== scheduling({ ...before, settings });
    await updateLearner(tx, actor.id, { settings, isScheduledAnew });
  });
  return ok(settings);
}

/** What each desired retention would cost and give with the cards that a learner has. */
export async function readWorkload(
  actor: Actor | null,
  now: Date,
): Promise<Result<WorkloadPoint[]>> {
  const denied = deny(actor, 'learner');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const learner = await findLearner(db(), actor.id);
  const settings = settingsOf(learner);
  return ok(
    workloadCurve({
      cards: await findBegunCards(db(), actor.id),
      scheduling: schedulingOfLearner({ settings, parameters: learner?.parameters ?? null }),
      day: momentOf(settings, now).day,
    }),
  );
}
