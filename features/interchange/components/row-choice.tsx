'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { useHydrated } from '@/ui/use-hydrated';
import type { ChooseInput } from '../schema';
import type { RowData } from './import-data';

export type Chosen = Omit<ChooseInput, 'rows'>;

const choiceOf = (value: string): Chosen =>
  value === 'new' || value === 'skip' ? { choice: value } : { choice: 'merge', mergeInto: value };

/** What is done with a likely duplicate. */
export function RowChoice({
  row: { name, choice, mergeInto, alike },
  isBusy,
  onChoose,
}: {
  row: RowData;
  isBusy: boolean;
  onChoose: (chosen: Chosen) => void;
}) {
  const t = useTranslations('imports.choice');
  const isAlive = useHydrated();
  return (
    <Field label={t('label', { name: name.text })} className="mt-3 max-w-md">
      <Select
        value={choice === 'merge' ? (mergeInto ?? '') : (choice ?? 'skip')}
        disabled={!isAlive}
        aria-disabled={isBusy}
        onChange={({ target }) => !isBusy && onChoose(choiceOf(target.value))}
      >
        <option value="skip">{t('skip')}</option>
        {alike.map(({ id, name: other, href }) => (
          <option key={id} value={id}>
            {t(href ? 'merge' : 'mergeInFile', { name: other.text })}
          </option>
        ))}
        <option value="new">{t('new')}</option>
      </Select>
    </Field>
  );
}
