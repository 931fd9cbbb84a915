import { useTranslations } from 'next-intl';
import type { ChangeEvent, Ref } from 'react';
import type { Lang } from '@/language/lang';
import { Field } from '@/ui/field';
import { HIGHEST_RETENTION, LOWEST_RETENTION } from '../../domain/scheduling';
import type { WorkloadPoint } from '../../domain/workload';
import { workloadAt } from '../../domain/workload-at';
import { countValues, numberText } from '../count-values';
import { WorkloadFigure } from './workload-figure';

/** The choice of the desired retention, with what it costs. */
export function RetentionField({
  locale,
  workload,
  now,
  percent,
  control,
  error,
}: {
  locale: Lang;
  workload: readonly WorkloadPoint[];
  /** What is in use, 0 to 1. */
  now: number;
  /** What is chosen, as a text. */
  percent: string;
  control: {
    ref: Ref<HTMLInputElement>;
    onBlur: () => void;
    onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  };
  error: string | undefined;
}) {
  const t = useTranslations('studySettings.retention');
  const chosen = Number(percent) / 100;
  const hasCards = workload.some(({ answersPerDay }) => answersPerDay > 0);
  const wordsOf = (retention: number) => {
    const point = workloadAt(workload, retention);
    if (!point) return null;
    return t('words', {
      percent: String(Math.round(retention * 100)),
      ...countValues(locale, Math.max(1, point.answersPerDay)),
    });
  };
  const isOther = Math.round(chosen * 100) !== Math.round(now * 100);
  const atChosen = workloadAt(workload, chosen);
  return (
    <div className="flex flex-col gap-5">
      <Field
        label={t('label')}
        hint={t('hint')}
        error={error}
        aside={<output>{t('value', { percent })}</output>}
      >
        <input
          {...control}
          type="range"
          min={Math.round(LOWEST_RETENTION * 100)}
          max={Math.round(HIGHEST_RETENTION * 100)}
          step={1}
          value={percent}
          aria-valuetext={t('value', { percent })}
          className="h-8 w-full accent-accent touch:h-11"
        />
      </Field>
      {hasCards ? (
        <>
          <WorkloadFigure locale={locale} workload={workload} now={now} chosen={chosen} />
          <p aria-live="polite">
            {wordsOf(now)}
            {isOther && <>. {wordsOf(chosen)}</>}.
            {atChosen && (
              <span className="block text-ink-2 text-small">
                {t('value', { percent })}:{' '}
                {t('remembered', { n: numberText(locale, atChosen.remembered) })}.
              </span>
            )}
          </p>
        </>
      ) : (
        <p className="text-ink-2">{t('none')}</p>
      )}
    </div>
  );
}
