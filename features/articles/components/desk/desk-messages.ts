import { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

/** The messages of these pages, without those of the rest of the site. */
export function deskMessages(locale: Lang) {
  const { articleDesk, alignment, languages, languagesInText, desk } = messagesOf(locale);
  return {
    articleDesk,
    alignment,
    languages,
    languagesInText,
    desk: { errors: desk.errors, nav: { close: desk.nav.close } },
  };
}
