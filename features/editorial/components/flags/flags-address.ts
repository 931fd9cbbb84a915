import type { Lang } from '@/language/lang';
import type { FlagStatus } from '../../schema';

/** The address of a page of flags, without what is at its default. */
export function flagsAddress(
  locale: Lang,
  { status = 'open', page = 1 }: { status?: FlagStatus; page?: number } = {},
): string {
  const query = [status !== 'open' && `status=${status}`, page > 1 && `page=${page}`];
  const present = query.filter(Boolean);
  return `/${locale}/admin/flags${present.length > 0 ? `?${present.join('&')}` : ''}`;
}
