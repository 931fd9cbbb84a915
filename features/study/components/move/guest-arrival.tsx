'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { Lang } from '@/language/lang';
import { type Packed, unpack } from '@/ui/packed';
import { hasGuestWork } from '../../browser/guest-mark';
import type { MoveMessages } from './move-messages';

export interface GuestArrivalProps {
  locale: Lang;
  /** Where to go on. */
  next: string;
  messages: MoveMessages;
}

const Move = lazy(async () => ({ default: (await import('./moving')).Moving }));

/**
 * After somebody has signed in: leads on to where they wanted to go, and takes along before what they studied in this
 * browser without an account. Rendered in the browser only.
 */
export function GuestArrival({ data }: { data: Packed<GuestArrivalProps> }) {
  const { locale, next, messages } = unpack(data);
  const [hasWork] = useState(hasGuestWork);
  useEffect(() => {
    // Another document, whose header knows who is signed in.
    if (!hasWork) window.location.assign(next);
  }, [hasWork, next]);
  if (!hasWork) return null;
  return (
    <Suspense>
      <Move locale={locale} next={next} messages={messages} />
    </Suspense>
  );
}
