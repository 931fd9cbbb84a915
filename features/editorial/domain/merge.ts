import { canonical } from './canonical';
import { mergeItems } from './merge-items';
import { mergeOrder } from './merge-order';
import {
  type Choices,
  type Conflict,
  type Settling,
  settleFields,
  type Three,
} from './merge-settle';
import { ITEM_PARTS, SET_PARTS, type SetPart, type Snapshot, scalarsOf } from './snapshot';

/** Two changed snapshots of a concept put together, as far as they can be. */
export interface Merged<S extends Snapshot> extends Three<S> {
  /** The result, or null where there are conflicts. */
  concept: S | null;
  conflicts: Conflict[];
}

/**
 * Merges what two people made of one snapshot of a concept. A field that one of them changed, or
 * both in the same way, is taken; one that both changed differently is a conflict. The order of
 * terms is never a conflict (`mergeOrder`). What each rule of a concept asks for, such as one
 * preferred full form, is to be checked on the result. Plain data goes in and out.
 */
export function merge<S extends Snapshot>(base: S, mine: S, theirs: S): Merged<S> {
  const { concept, conflicts } = mergeWith({ base, mine, theirs }, {});
  return { base, mine, theirs, concept: conflicts.length === 0 ? concept : null, conflicts };
}

/**
 * The result of a merge after a choice for each of its conflicts; null while one has none. To take
 * the base of an item that both added is to take neither.
 */
export function resolve<S extends Snapshot>(merged: Merged<S>, choices: Choices): S | null {
  const { concept, conflicts } = mergeWith(merged, choices);
  return conflicts.length === 0 ? concept : null;
}

function mergeWith<S extends Snapshot>(sides: Three<S>, choices: Choices) {
  const settling: Settling = { choices, conflicts: [] };
  const scalars = settleFields(each(sides, scalarsOf), (part) => ({ part }), settling);
  const items = ITEM_PARTS.map((part) => {
    const lists = each(sides, (side) => side[part]);
    return [part, hasAny(lists) ? mergeItems(part, each(lists, orEmpty), settling) : undefined];
  });
  const sets = SET_PARTS.map((part) => [part, mergeSets(part, sides)]);
  const parts = [...items, ...sets].filter(([, list]) => list !== undefined);
  // Each field comes from one of the sides, which are all S.
  const concept = { ...scalars, ...Object.fromEntries(parts) } as S;
  return { concept, conflicts: settling.conflicts };
}

function each<S, T>({ base, mine, theirs }: Three<S>, of: (side: S) => T): Three<T> {
  return { base: of(base), mine: of(mine), theirs: of(theirs) };
}

const orEmpty = <T>(list: readonly T[] | undefined): readonly T[] => list ?? [];

const hasAny = ({ base, mine, theirs }: Three<unknown>): boolean =>
  base !== undefined || mine !== undefined || theirs !== undefined;

/** A member stays where neither side took it out; undefined where no side has the set. */
function mergeSets(part: SetPart, sides: Three<Snapshot>): unknown[] | undefined {
  const lists = each<Snapshot, readonly unknown[] | undefined>(sides, (side) => side[part]);
  if (!hasAny(lists)) return undefined;
  const sets = each(lists, (list = []) => {
    return new Map(list.map((member) => [canonical(member), member]));
  });
  const members = new Map([...sets.theirs, ...sets.mine]);
  const isKept = (key: string) => {
    const isInAll = sets.mine.has(key) && sets.theirs.has(key);
    return isInAll || !sets.base.has(key);
  };
  const kept = new Set([...members.keys()].filter(isKept));
  const orders = each(sets, (set) => [...set.keys()]);
  const first = orders.mine.join() <= orders.theirs.join() ? 'mine' : 'theirs';
  return mergeOrder(orders, kept, first).map((key) => members.get(key));
}
