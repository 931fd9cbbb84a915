import { canonical } from './canonical';
import type { Item, ItemPart } from './snapshot';

/** Items with the same identity are taken for one; an item without one is matched by the next rule. */
type Identity = (item: Item) => string | undefined;

const whole: Identity = (item) => canonical(item);
const wording: Identity = ({ lang, text }) => canonical([lang, text]);
const standing: Identity = ({ lang, type, status }) => canonical([lang, type, status]);
const language: Identity = ({ lang }) => lang;
/** A language has one preferred full form, so that two that were added are two proposals for it. */
const preferred: Identity = ({ lang, type, status }) =>
  type === 'fullForm' && status === 'preferred' ? lang : undefined;

const named: Identity = ({ id }) => id;

const CHANGED: Readonly<Record<ItemPart, readonly Identity[]>> = {
  terms: [whole, wording, standing],
  definitions: [whole, wording, language],
  examples: [named],
};
const ADDED: Readonly<Record<ItemPart, readonly Identity[]>> = {
  terms: [whole, wording, preferred],
  definitions: [whole, wording, language],
  examples: [named],
};

/**
 * Finds the terms, definitions or examples of one snapshot in another: equal ones first, then those of the
 * same language and text, then terms of the same language, type and status, definitions of the same
 * language, each in their order; examples by their ids.
 * @returns for each item of `after` its index in `before`, or undefined for a new one
 */
export function matchItems(
  part: ItemPart,
  before: readonly Item[],
  after: readonly Item[],
): (number | undefined)[] {
  return match(before, after, CHANGED[part]);
}

/** Finds among what one side added what another side added too; as `matchItems`, but stricter. */
export function matchAdded(
  part: ItemPart,
  mine: readonly Item[],
  theirs: readonly Item[],
): (number | undefined)[] {
  return match(mine, theirs, ADDED[part]);
}

function match(before: readonly Item[], after: readonly Item[], identities: readonly Identity[]) {
  const found: (number | undefined)[] = after.map(() => undefined);
  const taken = new Set<number>();
  for (const identity of identities) {
    const waiting = new Map<string, number[]>();
    before.forEach((item, index) => {
      const key = taken.has(index) ? undefined : identity(item);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), index]);
    });
    after.forEach((item, position) => {
      const key = found[position] === undefined ? identity(item) : undefined;
      const index = key === undefined ? undefined : waiting.get(key)?.shift();
      if (index === undefined) return;
      found[position] = index;
      taken.add(index);
    });
  }
  return found;
}
