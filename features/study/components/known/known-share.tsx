'use client';

import { useEffect, useState } from 'react';
import { Button, buttonClass } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { useHydrated } from '@/ui/use-hydrated';
import type { GuestArticle } from '../../browser/guest-known';
import { hasGuestWork } from '../../browser/guest-mark';
import { type KnownShare as Known, percentOf } from '../../domain/known';
import { sessionAddress } from '../../domain/session-address';

export interface KnownShareProps {
  locale: 'en' | 'vi' | 'lo';
  /** null: a guest */
  userId: string | null;
  /** Of the account as the page came; null of a guest, whose browser knows. */
  known: Known | null;
  texts: Record<
    | 'share'
    | 'shareOn'
    | 'counts'
    | 'date'
    | 'show'
    | 'study'
    | 'preparing'
    | 'offline'
    | 'failed'
    | 'signedOut'
    | 'signIn',
    string
  >;
  /** What of the address stays when a date is chosen. */
  kept: Record<string, string>;
}

type Problem = 'offline' | 'failed' | 'signedOut';

/** Loaded for guests who have studied, and when something is to be done. */
const loadGuest = () => import('../../browser/guest-known');

/** What share of an article's terms the reader knows, now or on a date, and the way to study the others. */
export function KnownShare({
  locale,
  userId,
  article,
  known: initial,
  texts,
  kept,
  onKnown,
}: KnownShareProps & {
  article: GuestArticle;
  onKnown: (ids: readonly string[]) => void;
}) {
  const isAlive = useHydrated();
  const [known, setKnown] = useState(initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const today = initial?.isToday ? initial.date : undefined;

  const show = (share: Known) => {
    setKnown(share);
    setProblem(null);
    onKnown(share.known);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come alive.
  useEffect(() => {
    if (userId !== null || !hasGuestWork()) return;
    let isGone = false;
    readAsGuest(locale, article, undefined).then(
      (share) => !isGone && show(share),
      // Without its database a browser knows nothing of its reader.
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, []);

  const choose = async (on: string) => {
    if (on === '') return;
    try {
      show(
        userId === null
          ? await readAsGuest(locale, article, on)
          : await readAsLearner(userId, article.id, on),
      );
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  const study = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      const deck =
        userId === null ? await studyAsGuest(locale, article) : await studyAsLearner(article.id);
      location.assign(sessionAddress(locale, { deck }));
    } catch (error) {
      setIsBusy(false);
      setProblem(problemOf(error));
    }
  };

  const total = article.words.length;
  if (total === 0) return null;
  const count = known?.known.length ?? 0;
  const percent = String(percentOf(count, total));
  return (
    <div className="flex flex-col items-start gap-3 print:hidden">
      {known && (
        <div className="w-full" aria-live="polite">
          <p className="font-semibold text-small">
            {(known.isToday ? texts.share : texts.shareOn).replace('{percent}', percent)}
          </p>
          <Progress
            value={count}
            max={total}
            label={texts.share.replace('{percent}', percent)}
            className="my-2"
          />
          <p className="text-ink-2 text-small">
            {texts.counts
              .replace('{known}', String(count))
              .replace('{total}', String(total))
              .replace('{left}', String(total - count))}
          </p>
        </div>
      )}
      {known && (
        <form method="get" className="flex flex-wrap items-baseline gap-2 text-small">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="flex flex-wrap items-baseline gap-2 text-ink-2">
            {texts.date}
            <input
              type="date"
              name="on"
              required
              min={today}
              defaultValue={known.date}
              onChange={(event) => void choose(event.target.value)}
              className="min-h-9 rounded-control border border-line-control bg-raised px-2 text-ink touch:min-h-11"
            />
          </label>
          {!isAlive && (
            <Button type="submit" size="sm">
              {texts.show}
            </Button>
          )}
        </form>
      )}
      <a
        href={sessionAddress(locale, { article: article.id })}
        rel="nofollow"
        aria-disabled={isBusy}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          if (!isBusy) void study();
        }}
        className={buttonClass({ variant: 'primary' })}
      >
        {isBusy ? texts.preparing : texts.study}
      </a>
      <p role="alert" className="text-bad text-small empty:hidden">
        {problem && texts[problem]}
        {problem === 'signedOut' && (
          <>
            {' '}
            <a href={`/${locale}/sign-in`} target="_blank" rel="noreferrer" className="link">
              {texts.signIn}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof Refused)) return 'offline';
  return error.code === 'unauthenticated' ? 'signedOut' : 'failed';
}

async function readAsLearner(userId: string, article: string, on: string): Promise<Known> {
  const response = await fetch(`/api/reader/known?${new URLSearchParams({ article, on })}`, {
    headers: { 'khamsap-learner': userId },
  });
  if (response.ok) return response.json();
  throw new Refused(response.status === 401 ? 'unauthenticated' : 'unexpected');
}

async function readAsGuest(
  locale: KnownShareProps['locale'],
  article: GuestArticle,
  on: string | undefined,
): Promise<Known> {
  const { asGuest, readGuestKnown } = await loadGuest();
  return asGuest(locale, (store) => readGuestKnown(article, on, store));
}

async function studyAsLearner(articleId: string): Promise<string> {
  const { studyArticleAction } = await import('../../actions');
  const deck = await studyArticleAction({ articleId, deckId: crypto.randomUUID() });
  if (!deck.ok) throw new Refused(deck.code);
  return deck.data.id;
}

async function studyAsGuest(
  locale: KnownShareProps['locale'],
  article: GuestArticle,
): Promise<string> {
  const { asGuest, studyArticleAsGuest } = await loadGuest();
  const deck = await asGuest(locale, (store) => studyArticleAsGuest(article, store));
  if (!deck.ok) throw new Refused(deck.code);
  return deck.data.id;
}
