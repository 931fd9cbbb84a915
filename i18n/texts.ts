import { createFormatter, createTranslator } from 'next-intl';
import type { Lang } from '@/language/lang';
import en from '../messages/en.json';
import lo from '../messages/lo.json';
import vi from '../messages/vi.json';

type Messages = typeof en;

const messages = { en, vi, lo } as unknown as Record<Lang, Messages>;

const make = (locale: Lang) => ({
  /** A message by its whole name, such as `terms.title`. */
  t: createTranslator({ locale, messages: messages[locale] }),
  format: createFormatter({ locale, timeZone: 'UTC' }),
});

// Messages do not change while the server runs: a translator is made once, not for each request.
const made = { en: make('en'), vi: make('vi'), lo: make('lo') };

/** What writes the interface of a locale; for server components. */
export function textsOf(locale: Lang): ReturnType<typeof make> {
  return made[locale];
}

/** The messages of a locale themselves, for what the browser is to write. */
export const messagesOf = (locale: Lang): Messages => messages[locale];
