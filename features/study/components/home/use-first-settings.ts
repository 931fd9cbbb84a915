import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { hasGuestWork } from '../../browser/guest-mark';
import { defaultSettings, type StudySettings } from '../../domain/settings';
import type { HomeData } from './home-data';
import type { OpenStore } from './use-store';

/**
 * What an account begins with, which has chosen nothing: the language that its owner reads the site in, and the time
 * zone of the browser, both of which the server does not know when it makes a queue. What a guest has chosen here comes
 * first.
 * @returns the settings to show
 */
export function useFirstSettings(
  settings: StudySettings,
  {
    locale,
    userId,
    isNew,
    open,
  }: Pick<HomeData, 'locale' | 'userId'> & {
    isNew: boolean;
    open: OpenStore;
  },
): StudySettings {
  const router = useRouter();
  const keep = useEffectEvent(async () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    try {
      const store = await open();
      const kept = await store.saveSettings(defaultSettings(locale, timeZone));
      if (kept.ok) router.refresh();
    } catch {
      // The next visit tries again.
    }
  });
  useEffect(() => {
    if (userId && isNew && !hasGuestWork()) void keep();
  }, [userId, isNew]);
  return settings;
}
