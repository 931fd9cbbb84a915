import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { PROPOSAL_STATUSES, type ProposalStatus } from '../../schema';
import { conceptName } from '../difference/concept-name';
import { langOfText } from '../difference/difference-words';
import { momentOf } from '../difference/moment';
import { touchedParts } from '../difference/touched-data';
import { pagingOf } from './paging';
import type { ListedProposal } from './proposal';
import { proposalAddress, reviewAddress } from './review-address';
import { ReviewView, type ReviewViewProps } from './review-view';

interface Found {
  rows: readonly ListedProposal[];
  count: number;
  page: number;
  pageCount: number;
}

// What somebody has not sent yet is their own affair.
const filters = PROPOSAL_STATUSES.filter((status) => status !== 'draft');

/**
 * The proposals that wait for editors, or another choice of them; for who proposes, their own.
 * @param status the choice; absent for one's own
 */
export function ReviewPage({
  locale,
  status,
  found,
}: {
  locale: Lang;
  status?: ProposalStatus;
  found: Found;
}) {
  const { t } = textsOf(locale);
  const { kinds, statuses, keys, list, filter, touched, untouched } = messagesOf(locale).review;
  return (
    <ReviewView
      data={pack<ReviewViewProps>({
        locale,
        status,
        title: t(status ? 'review.title' : 'review.ownTitle'),
        count: t('review.count', { count: found.count }),
        filters: status
          ? filters.map((key) => ({
              key,
              href: reviewAddress(locale, { status: key }),
              label: statuses[key],
              isCurrent: key === status,
            }))
          : [],
        rows: found.rows.map((row) => rowOf(row, locale, status === undefined)),
        paging: pagingOf(locale, found),
        empty: status
          ? { title: t(`review.empty.${status}`) }
          : {
              title: t('review.ownEmpty'),
              text: t('review.ownEmptyText'),
              action: { href: `/${locale}/admin/concepts/new`, label: t('review.newConcept') },
            },
        texts: { kinds, keys, list, filter, touched, untouched },
      })}
    />
  );
}

function rowOf(row: ListedProposal, locale: Lang, isOwn: boolean): ReviewViewProps['rows'][number] {
  const { t } = textsOf(locale);
  const { id, kind, status, concept, reason, comment, touched, authorName } = row;
  const free = (text: string | null) => (text ? { text, lang: langOfText(text) } : undefined);
  return {
    id,
    href: proposalAddress(locale, id),
    name: conceptName(concept, locale),
    kind,
    ...(isOwn && { status: { key: status, text: t(`review.statuses.${status}`) } }),
    reason: free(reason),
    comment: isOwn ? free(comment) : undefined,
    touched: touched && touchedParts(touched, locale),
    ...(!isOwn && { author: authorName }),
    moment: momentOf(row.submittedAt ?? row.updatedAt, locale),
  };
}
