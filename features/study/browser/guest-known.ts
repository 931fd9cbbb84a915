import type { Lang } from '@/language/lang';
import { dayOfDate, dayText, learnerDay } from '../domain/day';
import { type KnownShare, knownOf, recallsOf, studyOrder, type Word } from '../domain/known';
import { makeScheduler } from '../domain/scheduler';
import { schedulingOf } from '../domain/settings';
import type { Answer } from './answer';
import { openGuestStore } from './guest-store';
import { newId } from './ids';
import type { GuestStore } from './store';

/** An article as a guest studies it. */
export interface GuestArticle {
  id: string;
  lang: Lang;
  title: string;
  words: readonly Word[];
}

/** What a guest knows of an article, now or on a later date: as the server says of an account. */
export async function readGuestKnown(
  article: GuestArticle,
  on: string | undefined,
  store: GuestStore,
  now = Date.now(),
): Promise<KnownShare> {
  const { recalls, day, today } = await readRecalls(article, on, store, now);
  const known = knownOf(article.words, recalls);
  return { date: dayText(day), isToday: day === today, total: article.words.length, known };
}

async function readRecalls(
  { lang }: GuestArticle,
  on: string | undefined,
  store: GuestStore,
  now: number,
) {
  const { settings } = await store.readSettings();
  const { timeZone, dayStartHour } = settings;
  const today = learnerDay(now, { timeZone, startHour: dayStartHour });
  const day = Math.max(today, dayOfDate(on ?? '') ?? today);
  const scheduler = makeScheduler(schedulingOf(settings, null));
  return { recalls: recallsOf(await store.readCards(), lang, day, scheduler), day, today };
}

/** Makes the deck of an article, or takes the one that is there, with what is best studied first in front. */
export async function studyArticleAsGuest(
  article: GuestArticle,
  store: GuestStore,
  now = Date.now(),
): Promise<Answer<{ id: string }>> {
  const { recalls } = await readRecalls(article, undefined, store, now);
  const { id, lang, title, words } = article;
  const deck = { id: newId(), kind: 'article' as const, source: id, name: null, isTyped: false };
  return store.saveDeck({ ...deck, conceptIds: studyOrder(words, recalls) }, { lang, text: title });
}

/** Does something with what a guest keeps in this browser. */
export async function asGuest<T>(locale: Lang, act: (store: GuestStore) => Promise<T>): Promise<T> {
  const store = openGuestStore({ locale });
  try {
    return await act(store);
  } finally {
    store.db.close();
  }
}
