import type { Lang } from '@/language/lang';
import { Forbidden } from './forbidden';
import { NotFound } from './not-found';

/** In place of a page that a service does not give to who asks. */
export function Refused({ locale, code }: { locale: Lang; code: string }) {
  return code === 'forbidden' ? <Forbidden locale={locale} /> : <NotFound locale={locale} />;
}
