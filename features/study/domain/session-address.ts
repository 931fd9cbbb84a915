import type { Lang } from '@/language/lang';

/** What a session is begun with: a deck that is there, or what a deck is to be made of; nothing: all decks. */
export type SessionOf =
  | { deck: string }
  | { category: string }
  | { article: string }
  | { concepts: readonly string[] };

/** The address of a session. */
export function sessionAddress(locale: Lang, of?: SessionOf): string {
  const [entry] = Object.entries(of ?? {});
  const query = entry ? `?${entry[0]}=${[entry[1]].flat().join(',')}` : '';
  return `/${locale}/study/session${query}`;
}
