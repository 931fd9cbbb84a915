import { readFileSync } from 'node:fs';
import { type AbstractIntlMessages, createTranslator } from 'next-intl';
import { LANGS, type Lang } from '../../../language/lang';

export const locales = LANGS;

/** The messages of a locale, as the app has them. */
function messages(locale: Lang): AbstractIntlMessages {
  return JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
}

/**
 * What the interface says in a locale, without its markup.
 * @param key with its namespace: `search.placeholder`
 * @throws Error when there is no such message, or a value is missing
 */
export function t(locale: Lang, key: string, values: Record<string, string | number> = {}): string {
  const translator: unknown = createTranslator({
    locale,
    messages: messages(locale),
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  });
  // Its keys are typed after the literals of the app; these are put together by tests.
  const { markup } = translator as { markup: (key: string, values: object) => string };
  return markup(key, { ...values, q: (chunks: string) => chunks });
}
