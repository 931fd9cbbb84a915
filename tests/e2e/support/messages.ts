import { readFileSync } from 'node:fs';
import { type AbstractIntlMessages, createTranslator } from 'next-intl';
import { LANGS, type Lang } from '../../../language/lang';

export const locales = LANGS;

/** The messages of a locale, as the app has them. */
function messages(locale: Lang): AbstractIntlMessages {
  return JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
}

/**
 * What the interface says in a locale.
 * @param key with its namespace: `search.placeholder`
 * @throws Error when there is no such message, or a value is missing
 */
export function t(locale: Lang, key: string, values: Record<string, string | number> = {}): string {
  const translate: unknown = createTranslator({
    locale,
    messages: messages(locale),
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  });
  // Its keys are typed after the literals of the app; these are put together by tests.
  return (translate as (key: string, values: object) => string)(key, values);
}
