'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import type { Lang } from '@/language/lang';

/** Gives the pages on which editors work on articles the messages that they need in the browser. */
export function DeskTexts({
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
