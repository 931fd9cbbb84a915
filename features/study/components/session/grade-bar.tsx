import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { cx } from '@/ui/cx';
import type { Card } from '../../domain/card';
import { RATINGS, type Rating } from '../../domain/event';
import type { Preview } from '../../domain/scheduler';
import { untilDue } from './interval';
import { useIntervalText } from './use-interval-text';

/** The four grades, each with when the card comes again; the proposed one has the focus. */
export function GradeBar({
  preview,
  at,
  proposed,
  onGrade,
}: {
  preview: Preview;
  at: number;
  proposed: Rating;
  onGrade: (rating: Rating) => void;
}) {
  const t = useTranslations('studySession.grades');
  const intervalText = useIntervalText();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const intervals = useMemo(
    () => RATINGS.map((rating) => untilDue(preview[rating] satisfies Card, at)),
    [preview, at],
  );
  return (
    <fieldset className="grid w-full max-w-3xl grid-cols-4 gap-2 sm:gap-3">
      <legend className="sr-only">{t('label')}</legend>
      {RATINGS.map((rating, index) => {
        const interval = intervals[index];
        return (
          <button
            key={rating}
            ref={rating === proposed ? first : undefined}
            type="button"
            data-grade={rating}
            aria-keyshortcuts={String(rating)}
            onClick={() => onGrade(rating)}
            className={cx(
              'flex min-h-17 min-w-0 flex-col items-center justify-center rounded-panel border px-1 py-1.5',
              rating === proposed
                ? 'border-transparent bg-accent text-on-accent enabled-hover:bg-accent-ink'
                : 'border-line-strong bg-raised enabled-hover:border-accent enabled-hover:bg-accent-wash',
            )}
          >
            <span className="font-semibold text-ui">{t(`${rating}`)}</span>
            <span className={cx('text-label', rating !== proposed && 'text-ink-2')}>
              {interval && intervalText(interval)}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
