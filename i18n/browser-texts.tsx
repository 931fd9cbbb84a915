'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import type { Lang } from '@/language/lang';

/** Gives pages that run in the browser the messages that they need. */
export function BrowserTexts({
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
