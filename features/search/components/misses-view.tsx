// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { ActionProblem } from '@/ui/action-problem';
import { answerOf } from '@/ui/answer-of';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { Pagination } from '@/ui/pagination';
import { Row, Rows } from '@/ui/rows';
import { SearchField } from '@/ui/search-field';
import { toast } from '@/ui/toast-store';
import { useHydrated } from '@/ui/use-hydrated';
import { dismissMissAction, restoreMissAction } from '../actions';
import { missesAddress } from '../domain/misses-address';
import type { MissedSearch } from '../schema';

interface MissData {
  query: string;
  lang: Lang | null;
  times: string;
  last: string;
  createLabel: string;
  dismissLabel: string;
}

type TextKey =
  | 'title'
  | 'intro'
  | 'count'
  | 'filter'
  | 'submit'
  | 'list'
  | 'query'
  | 'times'
  | 'last'
  | 'create'
  | 'dismiss'
  | 'dismissed'
  | 'restored'
  | 'undo'
  | 'none'
  | 'noneText'
  | 'noneHere'
  | 'showAll'
  | 'pages'
  | 'previous'
  | 'next';

export interface MissesViewProps {
  locale: Lang;
  q: string;
  page: number;
  pageCount: number;
  /** The names of the links to pages, by number. */
  pageNames: Record<number, string>;
  misses: readonly MissData[];
  errors: Record<string, string>;
  texts: Record<TextKey, string>;
}

const columns =
  'md:grid md:grid-cols-[minmax(0,1fr)_7rem_8rem_20rem] md:items-center md:gap-x-6 max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:gap-y-2';

/** Reads nothing that is not in its data. */
export function MissesView({ data }: { data: Packed<MissesViewProps> }) {
  const { locale, q, page, pageCount, pageNames, misses, errors, texts } = unpack(data);
  return (
    <>
      <div className="pt-8 pb-6">
        <h1 className="font-serif text-title">{texts.title}</h1>
        <p className="max-w-text text-ink-2">{texts.intro}</p>
      </div>
      <form action={missesAddress(locale, {})} className="mb-6 flex max-w-text gap-3">
        <SearchField
          name="q"
          defaultValue={q}
          label={texts.filter}
          placeholder={texts.filter}
          maxLength={300}
          size="md"
          className="flex-1"
        />
        <Button type="submit">{texts.submit}</Button>
      </form>
      {misses.length === 0 ? (
        <EmptyState
          title={q ? texts.noneHere : texts.none}
          action={
            q && (
              <a href={missesAddress(locale, {})} className="link">
                {texts.showAll}
              </a>
            )
          }
        >
          {!q && texts.noneText}
        </EmptyState>
      ) : (
        <MissRows locale={locale} misses={misses} errors={errors} texts={texts} />
      )}
      <Pagination
        className="mt-8"
        page={page}
        pageCount={pageCount}
        hrefFor={(to) => missesAddress(locale, { q, page: to })}
        labels={{
          nav: texts.pages,
          previous: texts.previous,
          next: texts.next,
          page: (to) => pageNames[to] ?? String(to),
        }}
      />
    </>
  );
}

function MissRows({
  locale,
  misses,
  errors,
  texts,
}: Pick<MissesViewProps, 'locale' | 'misses' | 'errors' | 'texts'>) {
  const isAlive = useHydrated();
  const router = useRouter();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const mark = (query: string, isGone: boolean) =>
    setGone((before) => {
      const after = new Set(before);
      if (isGone) after.add(query);
      else after.delete(query);
      return after;
    });
  const restore = async (miss: MissedSearch) => {
    const answer = await answerOf(restoreMissAction(miss));
    if (!answer.ok) return setProblem(answer.code);
    mark(miss.query, false);
    toast({ title: miss.query, description: texts.restored });
    router.refresh();
  };
  const dismiss = async (query: string) => {
    mark(query, true);
    setProblem(undefined);
    const answer = await answerOf(dismissMissAction(query));
    // Gone already: somebody else dismissed it.
    if (!answer.ok && answer.code !== 'notFound') {
      mark(query, false);
      setProblem(answer.code);
      return;
    }
    router.refresh();
    if (!answer.ok) return;
    toast({
      title: query,
      description: texts.dismissed,
      action: { label: texts.undo, onSelect: () => void restore(answer.data) },
    });
  };
  return (
    <>
      <p className="mb-2 text-small text-ink-2" role="status">
        {texts.count}
      </p>
      <ActionProblem locale={locale} code={problem} errors={errors} className="mb-3" />
      <div
        aria-hidden
        className="border-ink border-t-2 py-2 text-label text-ink-2 max-md:hidden md:grid md:grid-cols-[minmax(0,1fr)_7rem_8rem_20rem] md:gap-x-6"
      >
        <span>{texts.query}</span>
        <span>{texts.times}</span>
        <span>{texts.last}</span>
      </div>
      <Rows
        noRule
        aria-label={texts.list}
        // What is dismissed before the page is alive would not be.
        inert={!isAlive}
        className="border-line border-b max-md:border-t-2 max-md:border-t-ink md:border-t md:border-t-line-strong"
      >
        {misses
          .filter(({ query }) => !gone.has(query))
          .map(({ query, lang, times, last, createLabel, dismissLabel }) => (
            <Row key={query} className={columns}>
              <p lang={lang ?? undefined} className="text-term wrap-anywhere max-md:w-full">
                {query}
              </p>
              <p className="text-small text-ink-2 tabular-nums">
                <span className="sr-only">{texts.times}: </span>
                {times}
              </p>
              <p className="text-small text-ink-2">
                <span className="text-ink-3 md:sr-only">{texts.last}: </span>
                {last}
              </p>
              <div className="flex flex-wrap gap-2 max-md:w-full">
                <ButtonLink
                  size="sm"
                  href={`/${locale}/admin/concepts/new?term=${encodeURIComponent(query)}`}
                  aria-label={createLabel}
                >
                  {texts.create}
                </ButtonLink>
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={dismissLabel}
                  onClick={() => void dismiss(query)}
                >
                  {texts.dismiss}
                </Button>
              </div>
            </Row>
          ))}
      </Rows>
    </>
  );
}
