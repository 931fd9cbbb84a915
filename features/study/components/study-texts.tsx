'use client';

import { type Messages, NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import type { Lang } from '@/language/lang';

/** Gives pages of study, which run in the browser, the messages that they need. */
export function StudyTexts({
  locale,
  messages,
  children,
}: {
  locale: Lang;
  messages: Partial<Messages>;
  children: ReactNode;
}) {
  return (
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
