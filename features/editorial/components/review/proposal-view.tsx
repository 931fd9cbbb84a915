// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import type { Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { Notice } from '@/ui/notice';
import { type Packed, unpack } from '@/ui/packed';
import { Section } from '@/ui/section';
import type { ProposalStatus } from '../../schema';
import type { ConceptName } from '../difference/concept-name';
import { Difference, type DifferenceTexts } from '../difference/difference';
import type { Entry } from '../difference/entry';
import { WholeConcept } from '../difference/whole-concept';
import type { Whole } from '../difference/whole-data';
import { useArrival } from './arrival';
import { Decision } from './decision';
import { type Fact, FactLine } from './fact-line';
import { OwnProposal } from './own-proposal';
import type { Places, ProblemTexts } from './problem-texts';
import { formAddress, proposalAddress, reviewAddress } from './review-address';
import { StatusBadge } from './status-badge';

type DetailKey =
  | 'comment'
  | 'whole'
  | 'changes'
  | 'changed'
  | 'sameNow'
  | 'choose'
  | 'since'
  | 'publish'
  | 'publishing'
  | 'edit'
  | 'sendBack'
  | 'goOn'
  | 'withdraw'
  | 'previous'
  | 'next'
  | 'queue'
  | 'toQueue'
  | 'viewTerm'
  | 'refused';
type KeyKey = 'title' | 'on' | 'next' | 'previous' | 'publish' | 'edit' | 'sendBack';

export interface ProposalTexts {
  kind: string;
  status: string;
  detail: Record<DetailKey, string>;
  sendBackDialog: Record<'title' | 'text' | 'comment' | 'submit' | 'busy', string>;
  withdrawDialog: Record<'title' | 'change' | 'concept' | 'submit' | 'busy', string>;
  done: Record<'published' | 'returned' | 'withdrawn' | 'last', string>;
  keys: Record<KeyKey, string>;
  difference: DifferenceTexts;
  cancel: string;
  close: string;
}

export interface ProposalViewProps {
  locale: Lang;
  id: string;
  viewerId: string;
  conceptId: string;
  version: number;
  kind: 'concept' | 'change';
  status: ProposalStatus;
  mayDecide: boolean;
  mayGoOn: boolean;
  mayWithdraw: boolean;
  isEditor: boolean;
  name: ConceptName;
  otherNames: readonly { lang: Lang; text: string }[];
  /** Of the public page, where there is one. */
  termAddress: string | null;
  outcome: {
    tone: 'plain' | 'warning' | 'good';
    text: string;
    comment?: { text: string; lang?: Lang };
  };
  facts: readonly Fact[];
  /** What collides, in a sentence. */
  conflicts?: string;
  hasChangedSince: boolean;
  whole?: Whole;
  entries?: readonly Entry[];
  places: Places;
  beside: { previous: string | null; next: string | null };
  problems: ProblemTexts;
  texts: ProposalTexts;
}

/** Reads nothing that is not in its data. */
export function ProposalView({ data }: { data: Packed<ProposalViewProps> }) {
  const props = unpack(data);
  const { locale, id, conceptId, kind, mayDecide, mayGoOn, texts } = props;
  useArrival();
  return (
    <article className="flex flex-col">
      <QueueLinks {...props} />
      <Head {...props} />
      {mayDecide ? <Decision {...props} /> : mayGoOn && <OwnProposal {...props} />}
      <Outcome {...props} />
      {props.conflicts && (
        <Notice
          tone="warning"
          className="mt-4"
          action={
            mayDecide && (
              <a href={formAddress(locale, conceptId, id)} className="link">
                {texts.detail.choose}
              </a>
            )
          }
        >
          {props.conflicts}
        </Notice>
      )}
      {props.hasChangedSince && <Notice className="mt-4">{texts.detail.since}</Notice>}
      <FactLine facts={props.facts} className="mt-4" />
      <Section
        className="mt-10"
        rule="ink"
        title={
          kind === 'concept'
            ? texts.detail.whole
            : props.status === 'open'
              ? texts.detail.changes
              : texts.detail.changed
        }
      >
        <Content {...props} />
      </Section>
    </article>
  );
}

/** The queue, and the proposals beside this one. */
function QueueLinks({ locale, isEditor, beside, texts }: ProposalViewProps) {
  const { toQueue, queue, previous, next } = texts.detail;
  const link =
    'inline-flex min-h-6 items-center text-ink-2 underline-offset-4 hover:underline touch:min-h-11';
  return (
    <nav
      aria-label={queue}
      className="flex flex-wrap gap-x-6 border-line border-b pt-8 pb-3 text-label"
    >
      <a href={reviewAddress(locale)} className={link}>
        {toQueue}
      </a>
      {isEditor && beside.previous && (
        <a href={proposalAddress(locale, beside.previous)} rel="prev" className={link}>
          {previous}
        </a>
      )}
      {isEditor && beside.next && (
        <a href={proposalAddress(locale, beside.next)} rel="next" className={link}>
          {next}
        </a>
      )}
    </nav>
  );
}

function Head({ name, otherNames, kind, status, termAddress, texts }: ProposalViewProps) {
  return (
    <header className="pt-6 pb-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h1 lang={name.lang} className="font-serif text-title">
          {name.text}
        </h1>
        <Badge tone={kind === 'concept' ? 'accent' : 'outline'}>{texts.kind}</Badge>
        <StatusBadge status={status}>{texts.status}</StatusBadge>
      </div>
      <p className="flex flex-wrap items-baseline gap-x-5 text-ink-2">
        {otherNames.map(({ lang, text }) => (
          <span key={lang} lang={lang}>
            {text}
          </span>
        ))}
        {termAddress && (
          <a href={termAddress} className="link text-label">
            {texts.detail.viewTerm}
          </a>
        )}
      </p>
    </header>
  );
}

/** What became of it; of one that waits, that it does, for who proposed it. */
function Outcome({ outcome: { tone, text, comment }, mayDecide, texts }: ProposalViewProps) {
  if (mayDecide) return null;
  return (
    <Notice tone={tone} className="mt-4">
      <p>{text}</p>
      {comment && (
        <>
          <p className="mt-1 text-ink-3 text-label">{texts.detail.comment}</p>
          <p lang={comment.lang} className="whitespace-pre-line">
            {comment.text}
          </p>
        </>
      )}
    </Notice>
  );
}

function Content({ whole, entries, texts }: ProposalViewProps) {
  if (whole) {
    return (
      <div className="pt-6">
        <WholeConcept whole={whole} level={3} />
      </div>
    );
  }
  if (!entries || entries.length === 0) return <p className="py-4">{texts.detail.sameNow}</p>;
  return <Difference entries={entries} texts={texts.difference} noRule />;
}
