'use client';

import { useEffect, useState } from 'react';
import type { Lang } from '@/language/lang';
import { Notice } from '@/ui/notice';
import { type GuestStatistics as Found, readGuestStatistics } from '../../browser/guest-statistics';
import { openGuestStore } from '../../browser/guest-store';
import { StatisticsView } from './statistics-view';
import { useStatisticsTexts } from './use-statistics-texts';

/** The statistics of somebody without an account, drawn where their answers are. */
export function GuestStatistics({ locale, signIn }: { locale: Lang; signIn: string }) {
  const texts = useStatisticsTexts(locale);
  const [found, setFound] = useState<Found | 'problem'>();
  useEffect(() => {
    const store = openGuestStore({ locale });
    let isGone = false;
    readGuestStatistics(store, Date.now()).then(
      (read) => !isGone && setFound(read),
      () => !isGone && setFound('problem'),
    );
    return () => {
      isGone = true;
      store.db.close();
    };
  }, [locale]);
  const { say } = texts;
  if (found === 'problem') {
    return (
      <Notice tone="bad" role="alert">
        {say('problem')}
      </Notice>
    );
  }
  if (!found) {
    return (
      <p role="status" className="py-8 text-ink-2">
        {say('loading')}
      </p>
    );
  }
  return (
    <>
      <p className="-mt-3 mb-6 text-small text-ink-2">
        {say('guest')}{' '}
        <a href={signIn} className="link">
          {say('signIn')}
        </a>
      </p>
      <StatisticsView texts={texts} {...found} confusions={null} />
    </>
  );
}
