import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { GuestArrival, type GuestArrivalProps } from './guest-arrival';
import { moveMessagesOf } from './move-messages';

/** For forms that sign in: what comes then. @param next where to go on */
export function Arrival({ locale, next }: { locale: Lang; next: string }) {
  const messages = moveMessagesOf(locale);
  return <GuestArrival data={pack<GuestArrivalProps>({ locale, next, messages })} />;
}
