// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import type { Lang } from '@/language/lang';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { type Packed, unpack } from '@/ui/packed';
import { Segmented } from '@/ui/segmented';
import type { ConceptName } from '../difference/concept-name';
import { Difference, type DifferenceTexts } from '../difference/difference';
import type { Entry } from '../difference/entry';
import { WholeConcept } from '../difference/whole-concept';
import type { Whole } from '../difference/whole-data';
import { useArrival } from '../review/arrival';
import { type Fact, FactLine } from '../review/fact-line';
import type { Places, ProblemTexts } from '../review/problem-texts';
import { revisionAddress, revisionsAddress } from './history-address';
import { Restore } from './restore';

type TextKey =
  | 'title'
  | 'version'
  | 'versions'
  | 'today'
  | 'view'
  | 'changed'
  | 'compare'
  | 'wholeText'
  | 'isToday'
  | 'sameAsToday'
  | 'unchanged'
  | 'previous'
  | 'next'
  | 'restore'
  | 'restoreTitle'
  | 'restoreText'
  | 'restoreSubmit'
  | 'restoreBusy'
  | 'restoreDone'
  | 'restoreRefused'
  | 'cancel'
  | 'close';

export interface RevisionViewProps {
  locale: Lang;
  conceptId: string;
  version: number;
  currentVersion: number;
  name: ConceptName;
  /** Whether it is compared with today, in place of with the version before. */
  isCompared: boolean;
  facts: readonly Fact[];
  /** Null for one with nothing on record before it. */
  changes: readonly Entry[] | null;
  whole?: Whole;
  /** From today to what it would be again. */
  sinceThen: readonly Entry[];
  places: Places;
  problems: ProblemTexts;
  texts: Record<TextKey, string> & { difference: DifferenceTexts };
}

/** Reads nothing that is not in its data. */
export function RevisionView({ data }: { data: Packed<RevisionViewProps> }) {
  const props = unpack(data);
  const { locale, conceptId, version, currentVersion, name, isCompared, facts, texts } = props;
  useArrival();
  const isToday = version === currentVersion;
  return (
    <article>
      <Neighbours {...props} />
      <h1 className="pt-6 pb-3">
        <span lang={name.lang} className="font-serif text-title">
          {name.text}
        </span>{' '}
        <span className="block text-ink-2 text-ui">{texts.version}</span>
      </h1>
      <FactLine facts={facts} />
      {isToday ? (
        <Notice className="mt-6">{texts.isToday}</Notice>
      ) : (
        <div className="mt-8 flex flex-wrap items-center justify-between gap-4">
          <Segmented
            label={texts.view}
            items={[false, true].map((compared) => ({
              key: String(compared),
              href: revisionAddress(locale, { conceptId, version }, compared),
              label: compared ? texts.compare : texts.changed,
              current: compared === isCompared,
            }))}
          />
          <Restore {...props} />
        </div>
      )}
      <div className="mt-6">
        {isCompared && !isToday ? <Comparison {...props} /> : <Content {...props} />}
      </div>
    </article>
  );
}

function Neighbours({ locale, conceptId, version, currentVersion, texts }: RevisionViewProps) {
  const to = (other: number) => revisionAddress(locale, { conceptId, version: other });
  const link =
    'inline-flex min-h-6 items-center text-ink-2 underline-offset-4 hover:underline touch:min-h-11';
  return (
    <nav
      aria-label={texts.title}
      className="flex flex-wrap gap-x-6 border-line border-b pt-8 pb-3 text-label"
    >
      <a href={revisionsAddress(locale, conceptId)} className={link}>
        {texts.versions}
      </a>
      {version > 1 && (
        <a href={to(version - 1)} rel="prev" className={link}>
          {texts.previous}
        </a>
      )}
      {version < currentVersion && (
        <a href={to(version + 1)} rel="next" className={link}>
          {texts.next}
        </a>
      )}
    </nav>
  );
}

function Comparison({ sinceThen, texts }: RevisionViewProps) {
  if (sinceThen.length === 0) return <EmptyState title={texts.sameAsToday} />;
  const { difference, today, version } = texts;
  return (
    <Difference entries={sinceThen} texts={{ ...difference, before: today, after: version }} />
  );
}

function Content({ changes, whole, texts }: RevisionViewProps) {
  if (whole) {
    return (
      <>
        <p className="mb-6 text-ink-2">{texts.wholeText}</p>
        <WholeConcept whole={whole} />
      </>
    );
  }
  if (!changes || changes.length === 0) return <EmptyState title={texts.unchanged} />;
  return <Difference entries={changes} texts={texts.difference} />;
}
