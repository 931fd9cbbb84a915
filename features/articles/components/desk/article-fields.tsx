'use client';

import { useTranslations } from 'next-intl';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { LANGS } from '@/language/lang';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { Textarea } from '@/ui/textarea';
import type { ArticleForm } from '../../schema';
import { useProblemText } from './problem-text';

/** An empty field is one that is not there. */
const optional = { setValueAs: (value: string | undefined) => value?.trim() || undefined };

/** What is known of an article beside its text. */
export function ArticleFields({ form }: { form: UseFormReturn<ArticleForm> }) {
  const t = useTranslations('articleDesk');
  const languages = useTranslations('languages');
  const problemText = useProblemText();
  const { register, control, formState } = form;
  const { errors } = formState;
  const [lang, access] = useWatch({ control, name: ['lang', 'access'] });
  return (
    <Section title={t('form.about')}>
      <div className="flex flex-col gap-4">
        <Field
          label={t('form.lang')}
          error={problemText(errors.originalSlug?.message ?? errors.lang?.message)}
        >
          <Select {...register('lang')}>
            {LANGS.map((one) => (
              <option key={one} value={one}>
                {languages(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('form.title')} error={problemText(errors.title?.message)}>
          <Textarea {...register('title')} lang={lang} rows={1} required />
        </Field>
        <Field label={t('form.publisher')} error={problemText(errors.publisher?.message)}>
          <Input {...register('publisher')} lang={lang} required />
        </Field>
        <Field
          label={t('form.date')}
          aside={t('form.optional')}
          hint={t('form.dateHint')}
          error={problemText(errors.publishedOn?.message)}
        >
          <Input {...register('publishedOn', optional)} inputMode="numeric" autoComplete="off" />
        </Field>
        <Field
          label={t('form.url')}
          aside={t('form.optional')}
          error={problemText(errors.url?.message)}
        >
          <Input
            {...register('url', optional)}
            type="url"
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <Field
          label={t('form.access')}
          hint={t(`accessHints.${access === 'public' ? 'public' : 'reference'}`)}
        >
          <Select {...register('access')}>
            <option value="reference">{t('accesses.reference')}</option>
            <option value="public">{t('accesses.public')}</option>
          </Select>
        </Field>
        <Field
          label={t('form.note')}
          aside={t('form.optional')}
          error={problemText(errors.note?.message)}
        >
          <Textarea {...register('note', optional)} rows={2} />
        </Field>
      </div>
    </Section>
  );
}
