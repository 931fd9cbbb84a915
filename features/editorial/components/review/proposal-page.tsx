import { messagesOf, textsOf } from '@/i18n/texts';
import { LANGS, type Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import type { Change } from '../../domain/concept-difference';
import type { ConceptForm } from '../../schema';
import { conceptName } from '../difference/concept-name';
import { differenceEntries, type Names } from '../difference/difference-entries';
import { langOfText } from '../difference/difference-words';
import { momentOf } from '../difference/moment';
import { wholeConcept } from '../difference/whole-data';
import { placesOf } from './places';
import { problemTextsOf } from './problem-texts';
import type { Heading, Proposal } from './proposal';
import { ProposalView, type ProposalViewProps } from './proposal-view';

interface Detail {
  proposal: Proposal;
  concept: Heading;
  proposed: ConceptForm;
  changes: readonly Change[];
  conflicts: readonly unknown[];
  currentVersion: number;
  references: Names;
  beside: { previous: string | null; next: string | null };
}

/** One proposal: what would change, and what can be done about it by who looks at it. */
export function ProposalPage({
  locale,
  detail,
  viewer,
}: {
  locale: Lang;
  detail: Detail;
  viewer: { id: string; isEditor: boolean };
}) {
  const { t } = textsOf(locale);
  const { review, history } = messagesOf(locale);
  const { proposal, concept, proposed, changes, conflicts, references, beside } = detail;
  const { id, version, kind, status, authorName, decidedAt } = proposal;
  const name = conceptName(concept, locale);
  const isOwn = proposal.authorId === viewer.id;
  const isOpen = status === 'open';
  return (
    <ProposalView
      key={`${id} ${version} ${status}`}
      data={pack<ProposalViewProps>({
        locale,
        id,
        viewerId: viewer.id,
        conceptId: proposal.conceptId,
        version,
        kind,
        status,
        mayDecide: viewer.isEditor && isOpen,
        mayGoOn: isOwn && !decidedAt,
        mayWithdraw: isOwn && !decidedAt && (isOpen || kind === 'change'),
        isEditor: viewer.isEditor,
        name,
        otherNames: LANGS.flatMap((lang) =>
          lang === name.lang || !concept.labels[lang] ? [] : [{ lang, text: concept.labels[lang] }],
        ),
        termAddress: concept.status === 'published' ? `/${locale}/terms/${concept.slug}` : null,
        outcome: outcomeOf(proposal, locale),
        facts: factsOf(proposal, locale),
        conflicts:
          conflicts.length > 0
            ? t('review.detail.conflicts', { count: conflicts.length })
            : undefined,
        hasChangedSince:
          kind === 'change' &&
          isOpen &&
          conflicts.length === 0 &&
          detail.currentVersion !== proposal.baseVersion,
        ...(kind === 'concept'
          ? { whole: wholeConcept(proposed, references, locale) }
          : { entries: differenceEntries(changes, references, locale) }),
        places: placesOf(proposed, references, locale),
        beside,
        problems: problemTextsOf(locale),
        texts: {
          kind: review.kinds[kind],
          status: review.statuses[status],
          detail: {
            ...review.detail,
            toQueue: viewer.isEditor ? review.detail.toQueue : review.ownTitle,
          },
          sendBackDialog: {
            ...review.sendBackDialog,
            title: t('review.sendBackDialog.title', { name: authorName }),
            text: t('review.sendBackDialog.text', { name: authorName }),
          },
          withdrawDialog: review.withdrawDialog,
          done: { ...review.done, returned: t('review.done.returned', { name: authorName }) },
          keys: review.keys,
          difference: history.difference,
          cancel: review.cancel,
          close: review.close,
        },
      })}
    />
  );
}

function outcomeOf(
  { status, reviewerName, comment, decidedAt, updatedAt }: Proposal,
  locale: Lang,
): ProposalViewProps['outcome'] {
  const { t } = textsOf(locale);
  const name = reviewerName ?? '';
  const date = momentOf(decidedAt ?? updatedAt, locale).text;
  return {
    tone: status === 'returned' ? 'warning' : status === 'accepted' ? 'good' : 'plain',
    text: t(`review.detail.${status}`, { name, date }),
    ...(comment && { comment: { text: comment, lang: langOfText(comment) } }),
  };
}

function factsOf(
  { kind, authorName, submittedAt, updatedAt, baseVersion, reason }: Proposal,
  locale: Lang,
): ProposalViewProps['facts'] {
  const { t } = textsOf(locale);
  const moment = momentOf(submittedAt ?? updatedAt, locale);
  return [
    { label: t('review.detail.proposedBy'), text: authorName },
    {
      label: t(submittedAt ? 'review.detail.sent' : 'review.detail.begun'),
      text: moment.text,
      iso: moment.iso,
    },
    ...(kind === 'change'
      ? [
          {
            label: t('review.detail.base'),
            text: t('review.detail.version', { version: baseVersion }),
          },
        ]
      : []),
    ...(reason
      ? [{ label: t('review.detail.reason'), text: reason, lang: langOfText(reason), isText: true }]
      : []),
  ];
}
