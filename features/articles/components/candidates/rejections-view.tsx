// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { ActionProblem } from '@/ui/action-problem';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { Pagination } from '@/ui/pagination';
import { Row, Rows } from '@/ui/rows';
import { toast } from '@/ui/toast-store';
import { useHydrated } from '@/ui/use-hydrated';
import { restoreCandidateAction } from '../../actions-candidates';
import { rejectionsAddress } from './candidates-address';

interface RejectionData {
  id: string;
  lang: Lang;
  text: string;
  /** Who rejected it, and when. */
  by: string;
  label: string;
}

type TextKey =
  | 'title'
  | 'intro'
  | 'count'
  | 'list'
  | 'none'
  | 'noneText'
  | 'restored'
  | 'articles'
  | 'bringBack'
  | 'pages'
  | 'previous'
  | 'next';

export interface RejectionsViewProps {
  locale: Lang;
  page: number;
  pageCount: number;
  /** The names of the links to pages, by number. */
  pageNames: Record<number, string>;
  rejections: readonly RejectionData[];
  errors: Record<string, string>;
  texts: Record<TextKey, string>;
}

/** Reads nothing that is not in its data. */
export function RejectionsView({ data }: { data: Packed<RejectionsViewProps> }) {
  const { locale, page, pageCount, pageNames, rejections, errors, texts } = unpack(data);
  const toArticles = (
    <a href={`/${locale}/admin/articles`} className="link">
      {texts.articles}
    </a>
  );
  return (
    <>
      <div className="pt-8 pb-6">
        <h1 className="font-serif text-title">{texts.title}</h1>
        <p className="max-w-text text-ink-2">{texts.intro}</p>
        <p className="mt-2">{toArticles}</p>
      </div>
      {rejections.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <RejectionRows {...{ locale, rejections, errors, texts }} />
      )}
      <Pagination
        className="mt-8"
        page={page}
        pageCount={pageCount}
        hrefFor={(to) => rejectionsAddress(locale, to)}
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

function RejectionRows({
  locale,
  rejections,
  errors,
  texts,
}: Pick<RejectionsViewProps, 'locale' | 'rejections' | 'errors' | 'texts'>) {
  const isAlive = useHydrated();
  const router = useRouter();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const bringBack = async ({ id, lang, text }: RejectionData) => {
    setProblem(undefined);
    const answer = await answerOf(restoreCandidateAction({ lang, text }));
    if (!answer.ok) return setProblem(answer.code);
    setGone((before) => new Set([...before, id]));
    toast({ title: text, description: texts.restored });
    router.refresh();
  };
  return (
    <>
      <p className="mb-2 text-small text-ink-2" role="status">
        {texts.count}
      </p>
      <ActionProblem locale={locale} code={problem} errors={errors} className="mb-3" />
      <Rows aria-label={texts.list} inert={!isAlive}>
        {rejections
          .filter(({ id }) => !gone.has(id))
          .map((rejection) => (
            <Row
              key={rejection.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1"
            >
              <p lang={rejection.lang} className="min-w-0 font-serif text-term wrap-anywhere">
                {rejection.text}
              </p>
              <p className="ml-auto text-small text-ink-2">{rejection.by}</p>
              <Button
                size="sm"
                variant="quiet"
                aria-label={rejection.label}
                onClick={() => void bringBack(rejection)}
              >
                {texts.bringBack}
              </Button>
            </Row>
          ))}
      </Rows>
    </>
  );
}
