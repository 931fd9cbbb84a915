import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';

/** Writes languages as they stand in a sentence: "Vietnamese and Lao". */
export function useLanguageNames(): (langs: readonly Lang[]) => string {
  const t = useTranslations('studyHome.languages');
  const names = useTranslations('languagesInText');
  return ([first, second]) => {
    if (!first) return '';
    const name = names(first);
    return second ? t('and', { first: name, second: names(second) }) : name;
  };
}
