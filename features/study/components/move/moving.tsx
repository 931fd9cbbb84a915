'use client';

import { BrowserTexts } from '@/i18n/browser-texts';
import type { GuestArrivalProps } from './guest-arrival';
import { GuestMove } from './guest-move';

/** Long enough to be read. */
const SHOWN_MILLIS = 1_500;

/** The move on the way to another page. */
export function Moving({ locale, next, messages }: GuestArrivalProps) {
  const leave = () => window.location.assign(next);
  return (
    <BrowserTexts locale={locale} messages={messages}>
      <GuestMove locale={locale} onLater={leave} onDone={() => setTimeout(leave, SHOWN_MILLIS)} />
    </BrowserTexts>
  );
}
