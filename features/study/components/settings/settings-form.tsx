import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { Controller, useForm } from 'react-hook-form';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { useHydrated } from '@/ui/use-hydrated';
import type { StudySettings } from '../../domain/settings';
import {
  settingsFormOf,
  settingsFormSchema,
  type SettingsForm as Values,
} from '../../settings-form-schema';
import { LanguagesChoice } from '../home/languages-choice';
import { useSay } from '../home/use-say';
import type { OpenStore } from '../home/use-store';
import { RetentionField } from './retention-field';
import type { Chosen } from './settings-data';
import { TimeZoneOptions } from './time-zone-options';
import { useProblemText } from './use-problem-text';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** All that somebody can choose about how they study. */
export function SettingsForm({
  locale,
  chosen: { settings, workload },
  open,
  onSaved,
}: {
  locale: Lang;
  chosen: Chosen;
  open: OpenStore;
  onSaved: () => Promise<void>;
}) {
  const t = useTranslations('studySettings');
  const say = useSay(locale);
  const textOf = useProblemText();
  const isAlive = useHydrated();
  const { register, control, handleSubmit, reset, setValue, setError, formState } = useForm<
    Values,
    unknown,
    StudySettings
  >({
    resolver: zodResolver(settingsFormSchema),
    values: settingsFormOf(settings),
    // What is typed before the saved settings are here again stays.
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isSubmitting, dirtyFields } = formState;
  const isDirty = Object.keys(dirtyFields).length > 0;
  const save = handleSubmit(async (wanted) => {
    const saved = settingsFormOf(wanted);
    // As they will be kept: "1 10" for "1, 10".
    for (const name of namesOf(saved)) setValue(name, saved[name]);
    try {
      const answer = await (await open()).saveSettings(wanted);
      if (!answer.ok) {
        for (const [path, message] of Object.entries(answer.fieldErrors ?? {})) {
          setError(fieldOf(path), { message });
        }
        return say.problem(answer.code);
      }
      reset(saved, { keepValues: true, keepDirtyValues: false });
      say.done(t('saved'));
      await onSaved();
    } catch {
      say.problem('storage');
    }
  });
  const number = (name: 'newPerDay' | 'reviewsPerDay' | 'maximumInterval') => (
    <Input {...register(name)} inputMode="numeric" autoComplete="off" className="max-w-36" />
  );
  const steps = (name: 'learningSteps' | 'relearningSteps') => (
    <Input {...register(name)} autoComplete="off" className="max-w-60" />
  );
  return (
    <form
      noValidate
      inert={!isAlive}
      onSubmit={(event) => {
        if (!isSubmitting) return save(event);
        event.preventDefault();
      }}
      className="flex flex-col gap-12"
    >
      <Section title={t('languages.title')}>
        <Controller
          control={control}
          name="languages"
          render={({ field: { value, onChange } }) => (
            <LanguagesChoice slots={value} onChange={onChange} />
          )}
        />
      </Section>
      <Section title={t('amount.title')}>
        <div className="flex flex-col gap-5">
          <Field
            label={t('amount.newPerDay')}
            hint={t('amount.newHint')}
            error={textOf('newPerDay', errors.newPerDay)}
          >
            {number('newPerDay')}
          </Field>
          <Field
            label={t('amount.reviewsPerDay')}
            hint={t('amount.reviewsHint')}
            error={textOf('reviewsPerDay', errors.reviewsPerDay)}
          >
            {number('reviewsPerDay')}
          </Field>
        </div>
      </Section>
      <Section title={t('retention.title')}>
        <Controller
          control={control}
          name="retention"
          render={({ field: { value, onChange, onBlur, ref } }) => (
            <RetentionField
              locale={locale}
              workload={workload}
              now={settings.retention}
              percent={value}
              control={{ ref, onBlur, onChange }}
              error={textOf('retention', errors.retention)}
            />
          )}
        />
      </Section>
      <Section title={t('steps.title')}>
        <div className="flex flex-col gap-5">
          <Field
            label={t('steps.learning')}
            hint={t('steps.learningHint')}
            error={textOf('learningSteps', errors.learningSteps)}
          >
            {steps('learningSteps')}
          </Field>
          <Field
            label={t('steps.relearning')}
            error={textOf('relearningSteps', errors.relearningSteps)}
          >
            {steps('relearningSteps')}
          </Field>
          <Field
            label={t('steps.maximumInterval')}
            hint={t('steps.maximumHint')}
            error={textOf('maximumInterval', errors.maximumInterval)}
          >
            {number('maximumInterval')}
          </Field>
        </div>
      </Section>
      <Section title={t('day.title')}>
        <div className="flex flex-col gap-5">
          <Field
            label={t('day.dayStartHour')}
            hint={t('day.dayHint')}
            error={textOf('dayStartHour', errors.dayStartHour)}
          >
            <Select {...register('dayStartHour')} className="max-w-36">
              {HOURS.map((hour) => (
                <option key={hour} value={hour}>
                  {String(hour).padStart(2, '0')}:00
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={t('day.timeZone')}
            hint={t('day.timeZoneHint')}
            error={textOf('timeZone', errors.timeZone)}
          >
            <Select {...register('timeZone')} className="max-w-96">
              <TimeZoneOptions chosen={settings.timeZone} />
            </Select>
          </Field>
        </div>
      </Section>
      <div className="flex flex-wrap items-center gap-4">
        <p className="w-full text-ink-2 text-small">{t('retention.anew')}</p>
        <Button type="submit" variant="primary" aria-disabled={isSubmitting}>
          {t(isSubmitting ? 'saving' : 'save')}
        </Button>
        <span aria-live="polite" className="text-ink-2 text-small">
          {isDirty && t('unsaved')}
        </span>
      </div>
    </form>
  );
}

const namesOf = (values: Values) => Object.keys(values) as (keyof Values)[];

/** The field that shows what the server found wrong. */
function fieldOf(path: string): keyof Values {
  const [name = ''] = path.split('.');
  return name === 'known' || name === 'learnt' ? 'languages' : (name as keyof Values);
}
