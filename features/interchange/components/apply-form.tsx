'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Category } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import { ActionProblem } from '@/ui/action-problem';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { useHydrated } from '@/ui/use-hydrated';
import { applyImportAction, dropImportAction } from '../actions';
import { CATEGORIES } from '../choices-schema';
import type { ImportSummary } from '../domain/import-head';
import { type ApplyOptions, PUBLISHING } from '../schema';
import { ConfirmedButton } from './confirmed-button';
import { useErrorText } from './error-text';
import { importsAddress } from './import-address';

/** How a file is written, or that it is not. */
export function ApplyForm({ locale, summary }: { locale: Lang; summary: ImportSummary }) {
  const { id, writable, options } = summary;
  const t = useTranslations('imports.apply');
  const errors = useTranslations('desk.errors');
  const errorText = useErrorText();
  const router = useRouter();
  const isAlive = useHydrated();
  const [chosen, setChosen] = useState<ApplyOptions>(options);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const apply = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    const answer = await answerOf(applyImportAction(id, chosen));
    if (answer.ok) return router.refresh();
    setIsBusy(false);
    setProblem(answer.code);
  };
  return (
    <Section title={t('title')} rule="ink" className="mt-8">
      {writable > 0 && (
        <fieldset disabled={!isAlive} className="grid gap-x-10 gap-y-4 pt-4 md:grid-cols-2">
          <Publishing
            value={chosen.publishing}
            onChange={(publishing) => setChosen({ ...chosen, publishing })}
          />
          <CategoryChoice
            value={chosen.category}
            onChange={(category) => setChosen({ ...chosen, category })}
          />
        </fieldset>
      )}
      <ActionProblem
        locale={locale}
        code={problem}
        errors={{ [problem ?? '']: errorText(problem ?? ''), signIn: errors('signIn') }}
        className="mt-4"
      />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        {writable > 0 ? (
          <Button
            variant="primary"
            disabled={!isAlive}
            aria-disabled={isBusy}
            onClick={() => void apply()}
          >
            {isBusy ? t('busy') : t('submit', { count: writable })}
          </Button>
        ) : (
          <p className="me-4">{t('nothing')}</p>
        )}
        <ConfirmedButton
          deed="drop"
          action={() => dropImportAction(id)}
          onDone={() => router.push(importsAddress(locale))}
        />
      </div>
    </Section>
  );
}

function Publishing({
  value,
  onChange,
}: {
  value: ApplyOptions['publishing'];
  onChange: (value: ApplyOptions['publishing']) => void;
}) {
  const t = useTranslations('imports.apply.publishing');
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-label text-ink-2">{t('label')}</legend>
      {PUBLISHING.map((one) => (
        <Checkbox
          className="py-0.5"
          key={one}
          type="radio"
          name="publishing"
          value={one}
          checked={one === value}
          onChange={() => onChange(one)}
          label={t(`${one}.label`)}
          hint={t(`${one}.hint`)}
        />
      ))}
    </fieldset>
  );
}

function CategoryChoice({
  value,
  onChange,
}: {
  value: Category;
  onChange: (value: Category) => void;
}) {
  const t = useTranslations('imports.apply');
  const categories = useTranslations('categories');
  return (
    <Field label={t('category')} hint={t('categoryHint')}>
      <Select
        value={value}
        onChange={({ target }) => {
          const category = CATEGORIES.find((one) => one === target.value);
          if (category) onChange(category);
        }}
      >
        {CATEGORIES.map((one) => (
          <option key={one} value={one}>
            {categories(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
