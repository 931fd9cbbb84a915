import type { Lang } from '@/language/lang';
import type { ProposalStatus } from '../../schema';

/** The address of a page of proposals, without what is at its default. */
export function reviewAddress(
  locale: Lang,
  { status = 'open', page = 1 }: { status?: ProposalStatus; page?: number } = {},
): string {
  const query = [status !== 'open' && `status=${status}`, page > 1 && `page=${page}`];
  const present = query.filter(Boolean);
  return `/${locale}/admin/review${present.length > 0 ? `?${present.join('&')}` : ''}`;
}

export const proposalAddress = (locale: Lang, id: string): string =>
  `/${locale}/admin/review/${id}`;

/** The form of a concept; with a proposal for an editor who takes it over. */
export const formAddress = (locale: Lang, conceptId: string, proposalId?: string): string =>
  `/${locale}/admin/concepts/${conceptId}${proposalId ? `?proposal=${proposalId}` : ''}`;
