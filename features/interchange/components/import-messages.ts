import { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

/** The messages of these pages, without those of the rest of the site. */
export function importMessages(locale: Lang) {
  const { imports, categories, languages, pagination, desk } = messagesOf(locale);
  return {
    ...{ imports, categories, languages, pagination },
    desk: { errors: desk.errors, statuses: desk.statuses, nav: { close: desk.nav.close } },
  };
}
