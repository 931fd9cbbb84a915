import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Lang } from '@/language/lang';
import type { StatisticsTexts } from './texts';

/** What writes the page in the browser. */
export function useStatisticsTexts(locale: Lang): StatisticsTexts {
  const say = useTranslations('studyStatistics');
  const languages = useTranslations('languagesInText');
  const format = useFormatter();
  return useMemo(
    () => ({
      locale,
      say,
      language: (lang) => languages(lang),
      number: (value, { digits = 0, percent = false } = {}) =>
        format.number(value, {
          maximumFractionDigits: digits,
          ...(percent && { style: 'percent' }),
        }),
    }),
    [locale, say, languages, format],
  );
}
