import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { Badge, type BadgeProps } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Pagination } from '@/ui/pagination';
import { Rows } from '@/ui/rows';
import { Section } from '@/ui/section';
import type { ProposalStatus } from '../../schema';
import { ConceptLine, type ListedConcept } from './concept-line';
import { timeText } from './time-text';

interface Paged<T> {
  rows: readonly T[];
  page: number;
  pageCount: number;
}

interface Draft {
  id: string;
  updatedAt: Date;
  concept: ListedConcept;
}

interface Proposal {
  id: string;
  kind: 'concept' | 'change';
  status: ProposalStatus;
  conceptId: string;
  reason: string;
  comment: string | null;
  reviewerName: string | null;
  updatedAt: Date;
  concept: ListedConcept;
}

const tones: Record<ProposalStatus, BadgeProps['tone']> = {
  draft: 'outline',
  open: 'accent',
  returned: 'warning',
  accepted: 'good',
  withdrawn: 'outline',
};

/** What a contributor is at: drafts, and what became of what they proposed. */
export function OwnDeskPage({
  locale,
  drafts,
  proposals,
  now,
}: {
  locale: Lang;
  drafts: Paged<Draft>;
  proposals: Paged<Proposal>;
  now: Date;
}) {
  const { t } = textsOf(locale);
  const base = `/${locale}/admin`;
  const addressOf = (pages: { drafts: number; proposals: number }) => {
    const query = Object.entries(pages)
      .filter(([, page]) => page > 1)
      .map(([name, page]) => `${name}=${page}`);
    return base + (query.length > 0 ? `?${query.join('&')}` : '');
  };
  const pager = (of: 'drafts' | 'proposals', page: number, pageCount: number) => (
    <Pagination
      className="mt-4"
      page={page}
      pageCount={pageCount}
      hrefFor={(to) => addressOf({ drafts: drafts.page, proposals: proposals.page, [of]: to })}
      labels={{
        nav: t(of === 'drafts' ? 'desk.own.draftPages' : 'desk.own.proposalPages'),
        previous: t('pagination.previous'),
        next: t('pagination.next'),
        page: (to) => t('pagination.page', { page: to }),
      }}
    />
  );
  return (
    <>
      <h1 className="pt-8 pb-6 font-serif text-title">{t('desk.home.title')}</h1>
      <div className="grid gap-x-16 gap-y-10 md:grid-cols-2">
        <Section title={t('desk.own.drafts')}>
          {drafts.rows.length === 0 ? (
            <EmptyState
              className="border-t-0 pt-2"
              title={t('desk.own.noDrafts')}
              action={
                <ButtonLink variant="primary" href={`${base}/concepts/new`}>
                  {t('desk.nav.newConcept')}
                </ButtonLink>
              }
            >
              {t('desk.own.noDraftsText')}
            </EmptyState>
          ) : (
            <Rows noRule>
              {drafts.rows.map(({ id, updatedAt, concept }) => (
                <ConceptLine
                  key={id}
                  locale={locale}
                  href={`${base}/concepts/${id}`}
                  concept={concept}
                  facts={[t('desk.own.changed', { date: timeText(locale, updatedAt, now) })]}
                />
              ))}
            </Rows>
          )}
          {pager('drafts', drafts.page, drafts.pageCount)}
        </Section>
        <Section title={t('desk.own.proposals')}>
          {proposals.rows.length === 0 ? (
            <EmptyState className="border-t-0 pt-2" title={t('desk.own.noProposals')}>
              {t('desk.own.noProposalsText')}
            </EmptyState>
          ) : (
            <Rows noRule>
              {proposals.rows.map((proposal) => (
                <ProposalLine key={proposal.id} locale={locale} proposal={proposal} now={now} />
              ))}
            </Rows>
          )}
          {pager('proposals', proposals.page, proposals.pageCount)}
        </Section>
      </div>
    </>
  );
}

function ProposalLine({
  locale,
  proposal: { id, kind, status, conceptId, reason, comment, reviewerName, updatedAt, concept },
  now,
}: {
  locale: Lang;
  proposal: Proposal;
  now: Date;
}) {
  const { t } = textsOf(locale);
  // What is in the author's hands again is opened where it can be gone on with.
  const isOwnTurn = status === 'draft' || status === 'returned';
  const href = isOwnTurn ? `concepts/${conceptId}` : `review/${id}`;
  return (
    <ConceptLine
      locale={locale}
      href={`/${locale}/admin/${href}`}
      concept={concept}
      facts={[
        t(kind === 'concept' ? 'desk.home.newConcept' : 'desk.home.change'),
        t('desk.own.changed', { date: timeText(locale, updatedAt, now) }),
      ]}
      note={reason}
    >
      <p className="mt-1.5">
        <Badge tone={tones[status]}>{t(`desk.own.statuses.${status}`)}</Badge>
      </p>
      {comment && (
        <blockquote className="mt-2 border-s-3 border-warning ps-3">
          <span className="block text-label text-ink-3">
            {t('desk.own.comment', { name: reviewerName ?? t('desk.own.editor') })}
          </span>
          {comment}
        </blockquote>
      )}
    </ConceptLine>
  );
}
