'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { type Packed, unpack } from '@/ui/packed';
import { Skeleton } from '@/ui/skeleton';
import { Toaster } from '@/ui/toast';
import { defaultSettings } from '../../domain/settings';
import { LeftOver } from '../move/left-over';
import { Beginnings } from './beginnings';
import { DeckList } from './deck-list';
import { GuestLine } from './guest-line';
import type { HomeData, ShownDeck } from './home-data';
import { LanguagesLine } from './languages-line';
import { TodayBlock } from './today-block';
import { useBooks } from './use-books';
import { useFirstSettings } from './use-first-settings';
import { useSending } from './use-sending';
import { useStore } from './use-store';

/** What to study today: all decks, each deck, and ways to begin another. */
export function StudyHome({ data: packed }: { data: Packed<HomeData> }) {
  const t = useTranslations('studyHome');
  const data = unpack(packed);
  const { locale, userId } = data;
  const open = useStore(userId, locale);
  const { state, reload } = useBooks(packed, open);
  useSending(userId, open, reload);
  const books = state.kind === 'there' ? state.books : undefined;
  const decks = (books?.decks ?? []).map((deck) => withSize(deck, data));
  const settings = useFirstSettings(books?.settings ?? defaultSettings(locale), {
    ...data,
    isNew: books?.isNew ?? false,
    open,
  });
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-8">
        <h1 className="font-serif text-title">{t('title')}</h1>
        <nav aria-label={t('title')} className="flex gap-x-5 text-small">
          <a href={`/${locale}/study/statistics`} className="link">
            {t('statistics')}
          </a>
          <a href={`/${locale}/study/settings`} className="link">
            {t('settings')}
          </a>
        </nav>
      </div>
      {userId && <LeftOver locale={locale} onMoved={() => void reload()} />}
      {decks.length === 0 && state.kind !== 'reading' && (
        <p className="mt-3 max-w-text text-ink-2">
          {t('intro')} {!userId && t('free')}
        </p>
      )}
      <LanguagesLine
        locale={locale}
        settings={settings}
        open={open}
        onSaved={() => void reload()}
      />
      {state.kind === 'reading' && (
        <div role="status" className="mt-8 flex flex-col gap-4">
          <span className="sr-only">{t('decks.loading')}</span>
          <Skeleton className="w-40" />
          <Skeleton className="w-full" />
          <Skeleton className="w-full" />
        </div>
      )}
      {state.kind === 'failed' && (
        <Notice
          tone="bad"
          role="alert"
          className="mt-8"
          action={<Button onClick={() => void reload()}>{t('errors.retry')}</Button>}
        >
          {t('errors.storage')}
        </Notice>
      )}
      {books && decks.length > 0 && (
        <>
          <TodayBlock locale={locale} today={books.today} hasMany={decks.length > 1} />
          <DeckList locale={locale} decks={decks} open={open} onChanged={reload} />
        </>
      )}
      {!userId && decks.length > 0 && <GuestLine {...data} />}
      <Beginnings data={data} decks={decks} />
      <Toaster label={t('messages')} closeLabel={t('decks.close')} />
    </>
  );
}

/** A guest's browser may not have read yet how many terms there are. */
function withSize(deck: ShownDeck, { categories, articles }: HomeData): ShownDeck {
  if (deck.concepts !== null) return deck;
  const source =
    categories.find(({ category }) => category === deck.source) ??
    articles.find(({ id }) => id === deck.source);
  return { ...deck, concepts: source?.count ?? null };
}
