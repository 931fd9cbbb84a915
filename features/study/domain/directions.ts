import type { Lang } from '@/language/lang';
import type { Card } from './card';
import { cardKey, type Direction } from './card-key';

/** What a learner knows and learns, each with what matters most in front. */
export interface Languages {
  known: readonly Lang[];
  learnt: readonly Lang[];
}

/** A concept that can be studied, with the languages in which it has a term to ask for. */
export interface StudyConcept {
  id: string;
  langs: readonly Lang[];
}

/** A concept begins with so many directions. */
export const FIRST_DIRECTIONS = 2;
/** From here (days, as Anki's mature cards) a direction is stable enough for another to begin. */
export const STABLE_DAYS = 21;

/**
 * The directions of a learner in the order in which they begin: to understand each learnt language
 * in the language known best, to say it, the same with the other known languages, at last from one
 * learnt language to another. A language both known and learnt is learnt.
 */
export function directionsOf({ known, learnt }: Languages): Direction[] {
  const bases = known.filter((lang) => !learnt.includes(lang));
  const directions = bases.flatMap((base) => [
    ...learnt.map((lang) => ({ from: lang, to: base })),
    ...learnt.map((lang) => ({ from: base, to: lang })),
  ]);
  const between = learnt.flatMap((from) =>
    learnt.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  return [...directions, ...between];
}

/**
 * The keys of the cards of a concept that are open: the first two, one more when all of these are
 * stable, and so on; and those that were studied already, whatever the learner has chosen since.
 * @param cardOf the card of a key, where something happened to it
 */
export function openCards(
  concept: StudyConcept,
  directions: readonly Direction[],
  cardOf: (key: string) => Card | undefined,
): string[] {
  const keys = directions
    .filter(({ from, to }) => concept.langs.includes(from) && concept.langs.includes(to))
    .map((direction) => cardKey(concept.id, direction));
  let open = Math.min(FIRST_DIRECTIONS, keys.length);
  while (open < keys.length && keys.slice(0, open).every((key) => isStable(cardOf(key)))) open++;
  return keys.filter((key, index) => index < open || (cardOf(key)?.answers ?? 0) > 0);
}

/** The keys of new cards that may be begun, concept by concept in the order of the deck. */
export function offerNew(
  concepts: readonly StudyConcept[],
  directions: readonly Direction[],
  cardOf: (key: string) => Card | undefined,
): string[] {
  return concepts.flatMap((concept) =>
    openCards(concept, directions, cardOf).filter((key) => (cardOf(key)?.answers ?? 0) === 0),
  );
}

function isStable(card: Card | undefined): boolean {
  return card?.phase === 'review' && card.stability >= STABLE_DAYS;
}
