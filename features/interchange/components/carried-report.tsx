'use client';

import { useTranslations } from 'next-intl';
import { LANGS } from '@/language/lang';
import { FIELDS } from '../domain/entry';
import type { ImportSummary } from '../domain/import-head';

/** What the format of a file cannot say, which stays as it is. */
export function CarriedReport({ carries }: Pick<ImportSummary, 'carries'>) {
  const t = useTranslations('imports');
  const languages = useTranslations('languages');
  if (!carries) return null;
  const fields = FIELDS.filter((field) => !carries.fields.includes(field)).map((field) =>
    t(`fields.${field}`),
  );
  const langs = LANGS.filter((lang) => !carries.langs.includes(lang)).map((lang) =>
    languages(lang),
  );
  const missing = [...langs, ...fields];
  if (missing.length === 0) return null;
  return (
    <details className="mt-3 max-w-text text-small text-ink-2">
      <summary className="min-h-8 cursor-pointer touch:min-h-11">{t('carried.title')}</summary>
      <p>{t('carried.text', { fields: missing.join(', ') })}</p>
    </details>
  );
}
