import { canonical, isSame } from './canonical';
import { matchItems } from './item-match';
import {
  fieldNames,
  ITEM_PARTS,
  type Item,
  type ItemPart,
  type Place,
  pathOf,
  SET_PARTS,
  type SetPart,
  type Snapshot,
  scalarsOf,
} from './snapshot';

/** One thing that differs between two snapshots of a concept. */
export interface Change extends Place {
  /** Tells the changes of one difference apart: `category`, `terms.2.note`, `articles.my-article`. */
  path: string;
  /** The term, definition or example that the change is of, as it is after it, or was. */
  of?: Item;
  /** The value of the field; of an item or a member the whole of it; undefined where there is none. */
  before: unknown;
  after: unknown;
}

/**
 * What changed from one snapshot of a concept to another, field by field: first its own fields,
 * then terms, definitions and examples in the order of `after`, what was removed behind them, then articles,
 * sources and relations as sets. An item that was added or removed is one change; so is a new order
 * of the terms (field `order`, the texts in their order). The id of the concept is not compared.
 * Empty where nothing differs. Items are matched by `matchItems`.
 */
export function conceptDifference(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...scalarChanges(before, after),
    ...ITEM_PARTS.flatMap((part) => itemChanges(part, before[part] ?? [], after[part] ?? [])),
    ...orderChanges(before.terms, after.terms),
    ...SET_PARTS.flatMap((part) => setChanges(part, before[part] ?? [], after[part] ?? [])),
  ];
}

function scalarChanges(before: Snapshot, after: Snapshot): Change[] {
  const [old, young] = [scalarsOf(before), scalarsOf(after)];
  return fieldNames([young, old])
    .filter((part) => part !== 'id')
    .flatMap((part) => changeOf({ part }, old[part], young[part]));
}

function itemChanges(part: ItemPart, before: readonly Item[], after: readonly Item[]): Change[] {
  const matches = matchItems(part, before, after);
  // New items are numbered behind the old ones, so that no two have one number.
  const changed = after.flatMap((of, position) => {
    const index = matches[position];
    const place = { part, item: String(index ?? before.length + position) };
    const old = index === undefined ? undefined : before[index];
    if (!old) return changeOf(place, undefined, of, of);
    return fieldChanges(place, old, of);
  });
  const removed = before.flatMap((of, index) => {
    return matches.includes(index)
      ? []
      : changeOf({ part, item: String(index) }, of, undefined, of);
  });
  return [...changed, ...removed];
}

function fieldChanges(place: Place, before: Item, after: Item): Change[] {
  const [old, young]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  return fieldNames([after, before]).flatMap((field) => {
    return changeOf({ ...place, field }, old?.[field], young?.[field], after);
  });
}

function orderChanges(before: readonly Item[], after: readonly Item[]): Change[] {
  const kept = matchItems('terms', before, after).filter((index) => index !== undefined);
  if (kept.every((index, at) => at === 0 || (kept[at - 1] ?? 0) < index)) return [];
  const texts = (items: readonly Item[]) => items.map(({ text }) => text);
  const place = { part: 'terms', field: 'order' };
  return [{ ...place, path: pathOf(place), before: texts(before), after: texts(after) }];
}

function setChanges(part: SetPart, before: readonly unknown[], after: readonly unknown[]) {
  const [old, young] = [membersOf(before), membersOf(after)];
  return [...new Map([...young, ...old])].flatMap(([key, member]) => {
    const item = typeof member === 'string' ? member : key;
    return changeOf({ part, item }, old.get(key), young.get(key));
  });
}

function membersOf(set: readonly unknown[]): Map<string, unknown> {
  return new Map(set.map((member) => [canonical(member), member]));
}

function changeOf(place: Place, before: unknown, after: unknown, of?: Item): Change[] {
  if (isSame(before, after)) return [];
  return [{ ...place, path: pathOf(place), ...(of && { of }), before, after }];
}
