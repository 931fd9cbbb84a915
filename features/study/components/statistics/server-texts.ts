import { createTranslator } from 'next-intl';
import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import type { StatisticsTexts } from './texts';

/** What writes the page of a locale on the server. */
export function statisticsTextsOf(locale: Lang): StatisticsTexts {
  const { t, format } = textsOf(locale);
  const say: StatisticsTexts['say'] = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'studyStatistics',
  });
  return {
    locale,
    say,
    language: (lang) => t(`languagesInText.${lang}`),
    number: (value, { digits = 0, percent = false } = {}) =>
      format.number(value, {
        maximumFractionDigits: digits,
        ...(percent && { style: 'percent' }),
      }),
  };
}
