'use client';

import Printer from 'lucide-react/icons/printer';
import { lazy, type ReactNode, Suspense, useMemo, useRef } from 'react';
import { cx } from '@/ui/cx';
import { useHydrated } from '@/ui/use-hydrated';
import { useLoaded } from '@/ui/use-loaded';
import { ArticleRows, ArticleText } from './article-text';
import type { ReaderData } from './reader-data';
import { TermList } from './term-list';
import { usePairs } from './use-pairs';
import { useReadingPosition } from './use-reading-position';
import { useTermCard } from './use-term-card';

// Who only reads needs no card.
const load = () => import('./term-card');
const TermCard = lazy(async () => ({ default: (await load()).TermCard }));

/**
 * An article with its terms.
 * @param head its title and what is known of it
 * @param share what of it the reader knows
 * @param known the ids of the concepts that the reader knows; null: nothing is known of the reader
 * @param add puts a concept into the reader's deck
 */
export function ReaderView({
  data,
  head,
  share,
  known,
  add,
}: {
  data: ReaderData;
  head: ReactNode;
  share: ReactNode;
  known: readonly string[] | null;
  add: (conceptId: string) => ReactNode;
}) {
  const { article, text, beside, terms, locale, texts } = data;
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const isAlive = useHydrated();
  const knownSet = useMemo(() => known && new Set(known), [known]);
  const { open, close, move } = useTermCard(root);
  const isLoaded = useLoaded(open !== null, load, () => {
    if (open) location.assign(open.anchor.href);
  });
  usePairs(body);
  const sentenceCount = text?.reduce((sum, paragraph) => sum + paragraph.length, 0) ?? 0;
  const left = useReadingPosition(body, article.id, sentenceCount);
  const marking = { locale, terms, known: knownSet };
  return (
    <div ref={root} className={cx('reader', (beside || !text) && 'reader-wide')}>
      <div className="reader-head">
        {head}
        {text && (
          <p className="mt-2 flex flex-wrap gap-x-5 text-small print:hidden">
            <button
              type="button"
              disabled={!isAlive}
              onClick={() => print()}
              className="inline-flex min-h-6 items-center gap-1.5 text-accent-ink underline-offset-4 hover:underline touch:min-h-11"
            >
              <Printer aria-hidden className="size-4" />
              {texts.print}
            </button>
            {left !== null && (
              <a
                href={`#s${left}`}
                className="link inline-flex min-h-6 items-center touch:min-h-11"
              >
                {texts.back}
              </a>
            )}
          </p>
        )}
      </div>
      {text && (
        <div ref={body} className="reader-body">
          {beside ? (
            <ArticleRows rows={beside.rows} langs={[article.lang, beside.lang]} {...marking} />
          ) : (
            <ArticleText paragraphs={text} lang={article.lang} {...marking} />
          )}
        </div>
      )}
      <div className="reader-aside">
        {share}
        <div className="min-w-0">
          <TermList data={data} known={knownSet} />
          {text && <Legend data={data} hasUnknown={knownSet !== null} />}
        </div>
      </div>
      {open && isLoaded && root.current && (
        <Suspense>
          <TermCard
            key={`${open.term} ${open.anchor.closest('[data-n]')?.getAttribute('data-n')}`}
            open={open}
            data={data}
            root={root.current}
            onClose={close}
            onMove={move}
            add={add}
          />
        </Suspense>
      )}
    </div>
  );
}

/** What the lines below the terms mean, as far as they occur. */
function Legend({ data, hasUnknown }: { data: ReaderData; hasUnknown: boolean }) {
  const { text, texts } = data;
  const hasOutdated = text?.some((paragraph) =>
    paragraph.some(({ runs }) => runs.some((run) => typeof run !== 'string' && run[2])),
  );
  if (!hasUnknown && !hasOutdated) return null;
  return (
    <ul aria-label={texts.legend} className="reader-legend">
      {hasUnknown && (
        <li>
          <span data-unknown="">{texts.unknown}</span>
        </li>
      )}
      {hasOutdated && (
        <li>
          <span data-outdated="1">{texts.outdated}</span>
        </li>
      )}
    </ul>
  );
}
