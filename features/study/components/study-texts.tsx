'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import type { Lang } from '@/language/lang';

/** Gives pages of study, which run in the browser, the messages that they need. */
export function StudyTexts({
  locale,
  messages,
  children,
}: {
  locale: Lang;
  messages: ComponentProps<typeof NextIntlClientProvider>['messages'];
  children: ReactNode;
}) {
  return (
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
