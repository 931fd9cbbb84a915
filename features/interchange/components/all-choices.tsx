'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { useHydrated } from '@/ui/use-hydrated';
import { CHOICES, type Choice } from '../domain/row';

/** The same for every likely duplicate of a file. */
export function AllChoices({
  count,
  isBusy,
  onChoose,
}: {
  count: number;
  isBusy: boolean;
  onChoose: (choice: Choice) => void;
}) {
  const t = useTranslations('imports.choice.all');
  const isAlive = useHydrated();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line with its legend
    <div
      role="group"
      aria-label={t('label', { count })}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3"
    >
      <span aria-hidden className="text-label text-ink-2">
        {t('label', { count })}
      </span>
      {CHOICES.map((choice) => (
        <Button
          key={choice}
          size="sm"
          disabled={!isAlive}
          aria-disabled={isBusy}
          onClick={() => !isBusy && onChoose(choice)}
        >
          {t(choice)}
        </Button>
      ))}
    </div>
  );
}
