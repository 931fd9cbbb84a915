'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { type Packed, unpack } from '@/ui/packed';
import { Skeleton } from '@/ui/skeleton';
import { Toaster } from '@/ui/toast';
import { useStore } from '../home/use-store';
import { Privacy } from './privacy';
import type { SettingsData } from './settings-data';
import { SettingsForm } from './settings-form';
import { TrainingSection } from './training-section';
import { useChosen } from './use-chosen';

/** The settings of study, one's own parameters, and one's data. */
export function SettingsView({ data: packed }: { data: Packed<SettingsData> }) {
  const t = useTranslations();
  const data = unpack(packed);
  const { locale, userId } = data;
  const open = useStore(userId, locale);
  const { chosen, hasFailed, reload } = useChosen(data, open);
  return (
    <>
      <p className="pt-8 text-label">
        <a
          href={`/${locale}/study`}
          className="text-ink-2 underline-offset-4 hover:underline touch:min-h-11"
        >
          {t('studySettings.back')}
        </a>
      </p>
      <h1 className="mt-2 mb-8 font-serif text-title">{t('studySettings.title')}</h1>
      {hasFailed && (
        <Notice
          tone="bad"
          role="alert"
          action={<Button onClick={() => void reload()}>{t('studyHome.errors.retry')}</Button>}
        >
          {t('studyHome.errors.storage')}
        </Notice>
      )}
      {!chosen && !hasFailed && (
        <div aria-hidden className="flex flex-col gap-4">
          <Skeleton className="w-40" />
          <Skeleton className="w-full" />
          <Skeleton className="w-full" />
        </div>
      )}
      {chosen && (
        <div className="flex flex-col gap-12">
          <SettingsForm locale={locale} chosen={chosen} open={open} onSaved={reload} />
          <TrainingSection data={data} answers={chosen.answers} onTrained={reload} />
          <Privacy locale={locale} userId={userId} open={open} onDeleted={reload} />
        </div>
      )}
      <Toaster label={t('studyHome.messages')} closeLabel={t('studyHome.decks.close')} />
    </>
  );
}
