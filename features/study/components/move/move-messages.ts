import { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

/** The messages of the move of a guest, for the browser. */
export function moveMessagesOf(locale: Lang) {
  const { move } = messagesOf(locale).studyHome;
  return { studyHome: { move } };
}

export type MoveMessages = ReturnType<typeof moveMessagesOf>;
