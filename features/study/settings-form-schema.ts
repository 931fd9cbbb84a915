import { z } from 'zod';
import { LANGS } from '@/language/lang';
import { type LanguageSlots, languagesOf, slotsOf } from './domain/language-slots';
import type { StudySettings } from './domain/settings';
import { settingsSchema } from './schema';

/** The settings as the fields of their form hold them: numbers as they are typed, the retention in percent. */
export interface SettingsForm {
  languages: LanguageSlots;
  timeZone: string;
  dayStartHour: string;
  newPerDay: string;
  reviewsPerDay: string;
  retention: string;
  learningSteps: string;
  relearningSteps: string;
  maximumInterval: string;
}

const number = z.string().transform((text) => (text.trim() === '' ? Number.NaN : Number(text)));
const steps = z.string().transform((text) =>
  text
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map(Number),
);
const lang = z.enum(LANGS);

/** Reads the form; what is wrong with a field is a code at its name, as `settingsSchema` has it. */
export const settingsFormSchema = z
  .object({
    languages: z.object({
      known: lang,
      alsoKnown: lang.nullable(),
      learnt: lang,
      alsoLearnt: lang.nullable(),
    }),
    timeZone: z.string(),
    dayStartHour: number,
    newPerDay: number,
    reviewsPerDay: number,
    retention: number.transform((percent) => percent / 100),
    learningSteps: steps,
    relearningSteps: steps,
    maximumInterval: number,
  })
  .transform(({ languages, ...rest }) => ({ ...languagesOf(languages), ...rest }))
  .pipe(settingsSchema);

/** What the form begins with. */
export function settingsFormOf(settings: StudySettings): SettingsForm {
  const { known, learnt, retention, learningSteps, relearningSteps, timeZone } = settings;
  return {
    languages: slotsOf({ known, learnt }),
    timeZone,
    dayStartHour: String(settings.dayStartHour),
    newPerDay: String(settings.newPerDay),
    reviewsPerDay: String(settings.reviewsPerDay),
    retention: String(Math.round(retention * 100)),
    learningSteps: learningSteps.join(' '),
    relearningSteps: relearningSteps.join(' '),
    maximumInterval: String(settings.maximumInterval),
  };
}
