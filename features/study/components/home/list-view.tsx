'use client';

import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Labels } from '@/features/glossary/domain/concept';
import { LANGS, type Lang } from '@/language/lang';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { IconButton } from '@/ui/icon-button';
import { type Packed, unpack } from '@/ui/packed';
import { Pagination } from '@/ui/pagination';
import { Row, Rows } from '@/ui/rows';
import { Skeleton } from '@/ui/skeleton';
import { Toaster } from '@/ui/toast';
import { useHydrated } from '@/ui/use-hydrated';
import { sessionAddress } from '../../domain/session-address';
import { countValues } from '../count-values';
import { listAddress } from './list-address';
import { useListed } from './use-listed';
import { useSay } from './use-say';
import { useStore } from './use-store';

export interface ListedTerm {
  id: string;
  slug: string;
  labels: Labels;
}

export interface ListData {
  locale: Lang;
  /** null: a guest, whose list is in the browser. */
  userId: string | null;
  deckId: string;
  page: number;
  list: { name: string | null; terms: readonly ListedTerm[] } | null;
}

const PAGE_SIZE = 50;

/** The terms of a list of one's own, which can be taken out. */
export function ListView({ data: packed }: { data: Packed<ListData> }) {
  const t = useTranslations('studyHome.list');
  const tt = useTranslations();
  const data = unpack(packed);
  const { locale, userId, deckId, page } = data;
  const open = useStore(userId, locale);
  const say = useSay(locale);
  const isAlive = useHydrated();
  const [busy, setBusy] = useState<string>();
  const { state, reload } = useListed(data, open);

  async function change(deed: 'addToList' | 'removeFromList', term: ListedTerm, label: string) {
    setBusy(term.id);
    try {
      const store = await open();
      const answer = await store[deed]({ deckId, conceptIds: [term.id] });
      if (!answer.ok) say.problem(answer.code);
      else if (deed === 'removeFromList') {
        say.done(t('removed', { term: label }), () => void change('addToList', term, label));
      }
      if (answer.ok) await reload();
    } catch {
      say.problem('storage');
    }
    setBusy(undefined);
  }

  const back = (
    <p className="pt-8 text-label">
      <a href={`/${locale}/study`} className="text-ink-2 underline-offset-4 hover:underline">
        {t('back')}
      </a>
    </p>
  );
  if (state.kind === 'reading') {
    return (
      <>
        {back}
        <div role="status" className="mt-4 flex flex-col gap-4">
          <span className="sr-only">{tt('studyHome.decks.loading')}</span>
          <Skeleton className="w-60" />
          <Skeleton className="w-full" />
        </div>
      </>
    );
  }
  if (state.kind === 'lost') {
    return (
      <>
        {back}
        <h1 className="mt-2 font-serif text-title">{t('lostTitle')}</h1>
        <p className="mt-3 text-ink-2">{t('lostText')}</p>
      </>
    );
  }
  const { terms } = state.list;
  const name = state.list.name ?? tt('studyHome.decks.own');
  const pageCount = Math.max(1, Math.ceil(terms.length / PAGE_SIZE));
  const shown = Math.min(page, pageCount);
  return (
    <>
      {back}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-2 pb-6">
        <div>
          <h1 className="font-serif text-title">{t('title', { name })}</h1>
          <p className="text-ink-2">{t('count', countValues(locale, terms.length))}</p>
        </div>
        {terms.length > 0 && (
          <ButtonLink
            href={sessionAddress(locale, { deck: deckId })}
            rel="nofollow"
            variant="primary"
            aria-label={tt('studyHome.decks.studyDeck', { name })}
          >
            {tt('studyHome.decks.study')}
          </ButtonLink>
        )}
      </div>
      {terms.length === 0 ? (
        <EmptyState
          title={t('empty')}
          action={
            <a href={`/${locale}/terms`} className="link">
              {t('browse')}
            </a>
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Rows aria-label={t('title', { name })} className="border-line border-b">
          {terms.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE).map((term) => {
            const [first, ...others] = langsOf(term, locale);
            const label = first ? term.labels[first] : term.slug;
            return (
              <Row key={term.id} className="flex items-start justify-between gap-3">
                <div className="min-w-0">
                  <a
                    href={`/${locale}/terms/${term.slug}`}
                    lang={first}
                    className="list-link text-term"
                  >
                    {label}
                  </a>
                  <p className="flex flex-wrap gap-x-5 text-ink-2">
                    {others.map((lang) => (
                      <span key={lang} lang={lang}>
                        {term.labels[lang]}
                      </span>
                    ))}
                  </p>
                </div>
                <IconButton
                  label={t('remove', { term: label })}
                  icon={<X aria-hidden />}
                  disabled={!isAlive || busy === term.id}
                  onClick={() => void change('removeFromList', term, label)}
                />
              </Row>
            );
          })}
        </Rows>
      )}
      <Pagination
        className="mt-8"
        page={shown}
        pageCount={pageCount}
        hrefFor={(to) => listAddress(locale, deckId, to)}
        labels={{
          nav: tt('pagination.label'),
          previous: tt('pagination.previous'),
          next: tt('pagination.next'),
          page: (to) => tt('pagination.page', { page: to }),
        }}
      />
      <Toaster label={tt('studyHome.messages')} closeLabel={tt('studyHome.decks.close')} />
    </>
  );
}

/** The languages of a term, the reader's own in front. */
const langsOf = ({ labels }: ListedTerm, locale: Lang): Lang[] =>
  [locale, ...LANGS.filter((lang) => lang !== locale)].filter((lang) => labels[lang]);
