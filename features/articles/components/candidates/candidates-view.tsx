// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import { useMemo, useRef, useState } from 'react';
import { ActionProblem } from '@/ui/action-problem';
import { answerOf } from '@/ui/answer-of';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { KeysHelp, useKeys } from '@/ui/keys';
import { type Packed, unpack } from '@/ui/packed';
import { Progress } from '@/ui/progress';
import { useHydrated } from '@/ui/use-hydrated';
import { restoreCandidateAction } from '../../actions-candidates';
import { acceptId, type CandidateDeeds, CandidateRow } from './candidate-row';
import { rejectionsAddress } from './candidates-address';
import type { CandidateData, CandidatesData } from './candidates-data';
import { filled } from './filled';
import { MergeDialog } from './merge-dialog';
import { useCandidates } from './use-candidates';

const helpId = 'candidate-keys';

/** Reads nothing that is not in its data. */
export function CandidatesView({ data: packed }: { data: Packed<CandidatesData> }) {
  const data = useMemo(() => unpack(packed), [packed]);
  const { locale, article, texts } = data;
  const isAlive = useHydrated();
  const candidates = useCandidates(data);
  const { open, current, decidedCount, problem } = candidates;
  const [wholeKey, setWholeKey] = useState<string>();
  const [merging, setMerging] = useState<CandidateData | null>(null);
  const total = data.decidedCount + data.openCount;
  const toggleWhole = (key: string | undefined) =>
    setWholeKey((known) => (known === key ? undefined : key));

  const made: CandidateDeeds = {
    onSelect: candidates.select,
    onAccept: candidates.leaveFor,
    onReject: candidates.reject,
    onMerge: setMerging,
    onMore: () => toggleWhole(current?.key),
  };
  const latest = useRef(made);
  latest.current = made;
  // Rows are drawn again for their own sake only.
  const deeds = useMemo<CandidateDeeds>(
    () => ({
      onSelect: (key) => latest.current.onSelect(key),
      onAccept: (one) => latest.current.onAccept(one),
      onReject: (one) => latest.current.onReject(one),
      onMerge: (one) => latest.current.onMerge(one),
      onMore: () => latest.current.onMore(),
    }),
    [],
  );
  const of = (deed: (candidate: CandidateData) => void) => current && (() => deed(current));
  const accept = of(({ key }) => document.getElementById(acceptId(key))?.click());
  const byLetter = {
    j: () => candidates.move(1),
    k: () => candidates.move(-1),
    a: accept,
    r: of(candidates.reject),
    m: of(setMerging),
    s: of(({ key }) => toggleWhole(key)),
    u: candidates.undo,
  };
  useKeys({
    ...byLetter,
    ...Object.fromEntries(Object.entries(byLetter).map(([key, deed]) => [key.toUpperCase(), deed])),
    ArrowDown: byLetter.j,
    ArrowUp: byLetter.k,
    '?': showHelp,
  });

  return (
    <>
      <header className="pt-8 pb-4">
        <h1 className="font-serif text-title">{texts.title}</h1>
        <p>
          <span lang={article.lang} className="font-serif">
            {article.title}
          </span>{' '}
          <span className="text-ink-2">{article.publisher}</span>
        </p>
        <p className="max-w-text pt-2 text-ink-2">{texts.intro}</p>
        <p className="flex flex-wrap gap-x-6 pt-2 text-label">
          <a href={`/${locale}/admin/articles/${article.slug}`} className="link">
            {texts.toArticle}
          </a>
          <a href={rejectionsAddress(locale)} className="link">
            {texts.toRejected}
          </a>
        </p>
      </header>
      {total > 0 && (
        <div className="sticky top-0 z-10 bg-ground pt-2 pb-3">
          <p role="status" className="pb-1.5 text-label text-ink-2 tabular-nums">
            {filled(texts.progress, { done: decidedCount, total })}
          </p>
          <Progress value={decidedCount} max={total} label={texts.title} />
        </div>
      )}
      <ActionProblem locale={locale} code={problem} errors={texts.errors} className="mb-3" />
      {open.length > 0 && (
        <>
          <KeysHelp
            id={helpId}
            title={texts.keys.title}
            on={texts.keys.on}
            keys={[
              { key: 'J K ↓ ↑', label: texts.keys.move },
              { key: 'A ↵', label: texts.keys.accept },
              { key: 'R', label: texts.keys.reject },
              { key: 'M', label: texts.keys.merge },
              { key: 'S', label: texts.keys.more },
              { key: 'U', label: texts.keys.undo },
              { key: '?', label: texts.keys.help },
            ]}
          />
          <ol
            aria-label={texts.list}
            // What is decided before the page is alive would not be.
            inert={!isAlive}
            className="mt-3 divide-y divide-line border-ink border-t-2 border-b border-b-line"
          >
            {open.map((candidate) => (
              <CandidateRow
                key={candidate.key}
                candidate={candidate}
                isCurrent={candidate === current}
                isWhole={candidate.key === wholeKey}
                locale={locale}
                lang={article.lang}
                slug={article.slug}
                texts={texts}
                deeds={deeds}
              />
            ))}
          </ol>
        </>
      )}
      {open.length === 0 && <Empty {...data} />}
      <Rejected {...data} />
      <MergeDialog
        locale={locale}
        lang={article.lang}
        candidate={merging}
        texts={texts}
        onClose={() => setMerging(null)}
        onPick={async (concept) => {
          if (!merging) return null;
          const failure = await candidates.merge(merging, concept);
          if (failure === null) setMerging(null);
          return failure;
        }}
      />
    </>
  );
}

function showHelp(): void {
  const help = document.getElementById(helpId);
  if (!(help instanceof HTMLDetailsElement)) return;
  help.open = !help.open;
  help.scrollIntoView({ block: 'center' });
}

function Empty({
  locale,
  article,
  hasText,
  candidates,
  openCount,
  decidedCount,
  texts,
}: CandidatesData) {
  const { empty, toArticle } = texts;
  if (openCount > candidates.length) {
    return (
      <EmptyState
        title={empty.more}
        action={<Button onClick={() => window.location.reload()}>{empty.next}</Button>}
      >
        {empty.moreText}
      </EmptyState>
    );
  }
  const isFresh = decidedCount === 0 && candidates.length === 0;
  const kind = !hasText ? 'noText' : isFresh ? 'none' : 'title';
  const text = { noText: empty.noTextText, none: empty.noneText, title: empty.text }[kind];
  return (
    <EmptyState
      title={empty[kind]}
      action={
        <>
          <ButtonLink href={`/${locale}/admin/articles/${article.slug}`}>{toArticle}</ButtonLink>
          <ButtonLink href={`/${locale}/admin/concepts`} variant="quiet">
            {empty.concepts}
          </ButtonLink>
        </>
      }
    >
      {text}
    </EmptyState>
  );
}

/** What of the text was rejected before, to be brought back. */
function Rejected({ locale, article, rejected, texts }: CandidatesData) {
  const [problem, setProblem] = useState<string | null>(null);
  if (rejected.length === 0) return null;
  const bringBack = async (text: string) => {
    setProblem(null);
    const answer = await answerOf(restoreCandidateAction({ lang: article.lang, text }));
    // It stands in its place again when the list is made anew.
    if (answer.ok) window.location.reload();
    else setProblem(answer.code);
  };
  return (
    <details className="mt-10">
      <summary className="min-h-6 w-fit font-semibold touch:min-h-11">{texts.rejectedHere}</summary>
      <ActionProblem locale={locale} code={problem} errors={texts.errors} className="mt-3" />
      <ul className="mt-2 divide-y divide-line border-line border-t">
        {rejected.map(({ key, text }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <span lang={article.lang} className="min-w-0 font-serif wrap-anywhere">
              {text}
            </span>
            <Button
              size="sm"
              variant="quiet"
              aria-label={filled(texts.bringBackFor, { text })}
              onClick={() => void bringBack(text)}
            >
              {texts.bringBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
