import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import type { Lang } from '@/language/lang';

/** Who published an article, and when. */
export function originOf(
  { publisher, publishedOn }: { publisher: string; publishedOn: string | null },
  locale: Lang,
): string {
  return publishedOn ? `${publisher} · ${formatPartialDate(publishedOn, locale)}` : publisher;
}
