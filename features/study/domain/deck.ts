/** What a learner can choose to study. */
export const DECK_KINDS = ['category', 'article', 'list'] as const;
export type DeckKind = (typeof DECK_KINDS)[number];

/** A choice of a learner. */
export interface Deck {
  /** A UUID that the browser made. */
  id: string;
  kind: DeckKind;
  /** The key of the category or the id of the article; null of a list. */
  source: string | null;
  /** Of a list; null elsewhere, and of the list that "add to my deck" began. */
  name: string | null;
  /** Whether answers are typed. */
  isTyped: boolean;
}

/** What no two decks of a learner have in common: of a category or an article there is one. */
export const deckOwnKey = ({ id, kind, source }: Pick<Deck, 'id' | 'kind' | 'source'>): string =>
  `${kind}:${kind === 'list' ? id : source}`;
