import { canonical } from './canonical';
import { matchAdded, matchItems } from './item-match';
import { mergeOrder } from './merge-order';
import { type Settling, settle, settleFields, type Three } from './merge-settle';
import type { Item, ItemPart } from './snapshot';

/** One term or definition on the sides that have it. */
type Row = Partial<Three<Item>>;

/** A key for each item of a side. */
type Keys = { mine: string[]; theirs: string[] };

/**
 * Merges the terms, the definitions or the examples of three snapshots, field by field. An item that one side
 * removed and the other changed is a conflict as a whole; so are two different wordings that were
 * both added for one place: a preferred full form, or the definition of a language.
 */
export function mergeItems(
  part: ItemPart,
  lists: Three<readonly Item[]>,
  settling: Settling,
): Item[] {
  const { base, mine, theirs } = lists;
  const baseKeys = base.map((_, index) => String(index));
  const keys = keysOf(part, lists);
  const rows = new Map<string, Row>();
  const put = (side: keyof Three<Item>, items: readonly Item[], names: readonly string[]) => {
    items.forEach((item, at) => {
      const key = names[at] ?? '';
      rows.set(key, { ...rows.get(key), [side]: item });
    });
  };
  put('base', base, baseKeys);
  put('mine', mine, keys.mine);
  put('theirs', theirs, keys.theirs);
  const merged = new Map<string, Item>();
  // Sorted, so that the order of the conflicts does not depend on whose snapshot is whose.
  const added = [...rows.keys()].slice(base.length).sort();
  for (const key of [...baseKeys, ...added]) {
    const item = mergeRow(part, key, rows.get(key) ?? {}, settling);
    if (item) merged.set(key, item);
  }
  const first = canonical(mine) <= canonical(theirs) ? 'mine' : 'theirs';
  const order = mergeOrder({ base: baseKeys, ...keys }, new Set(merged.keys()), first);
  return order.flatMap((key) => merged.get(key) ?? []);
}

function mergeRow(
  part: ItemPart,
  key: string,
  { base, mine, theirs }: Row,
  settling: Settling,
): Item | undefined {
  const of = mine ?? theirs ?? base;
  if (!mine || !theirs || (!base && mine.text !== theirs.text)) {
    return settle({ base, mine, theirs }, { part, item: key }, settling, of);
  }
  const fields = { base: { ...base }, mine: { ...mine }, theirs: { ...theirs } };
  const merged = settleFields(fields, (field) => ({ part, item: key, field }), settling, of);
  // What is left out is only what is undefined on the side that it was taken from.
  return merged as unknown as Item;
}

/** Items of the base are known by their index, what one side added by its place, what both did by its text. */
function keysOf(part: ItemPart, { base, mine, theirs }: Three<readonly Item[]>): Keys {
  const inMine = matchItems(part, base, mine);
  const inTheirs = matchItems(part, base, theirs);
  const keys: Keys = {
    mine: mine.map((_, at) => String(inMine[at] ?? `mine-${at}`)),
    theirs: theirs.map((_, at) => String(inTheirs[at] ?? `theirs-${at}`)),
  };
  const mineAdded = mine.map((_, at) => at).filter((at) => inMine[at] === undefined);
  const theirsAdded = theirs.map((_, at) => at).filter((at) => inTheirs[at] === undefined);
  const itemsAt = (items: readonly Item[], places: readonly number[]) =>
    items.filter((_, at) => places.includes(at));
  const pairs = matchAdded(part, itemsAt(mine, mineAdded), itemsAt(theirs, theirsAdded))
    .flatMap((index, position) => {
      const [mineAt, theirsAt] = [mineAdded[index ?? -1], theirsAdded[position]];
      if (mineAt === undefined || theirsAt === undefined) return [];
      return [{ mineAt, theirsAt, ...pairName(mine[mineAt], theirs[theirsAt]) }];
    })
    .sort((a, b) => (a.content < b.content ? -1 : 1));
  const count = new Map<string, number>();
  for (const { mineAt, theirsAt, name } of pairs) {
    const number = (count.get(name) ?? 0) + 1;
    count.set(name, number);
    const key = number === 1 ? name : `${name}-${number}`;
    keys.mine[mineAt] = key;
    keys.theirs[theirsAt] = key;
  }
  return keys;
}

/** The name of a pair, and what sorts pairs of one name, both the same when the sides are swapped. */
function pairName(mine: Item | undefined, theirs: Item | undefined) {
  const content = [canonical(mine), canonical(theirs)].sort().join();
  const text = mine?.text === theirs?.text ? `-${mine?.text ?? mine?.id}` : '';
  return { name: `new-${mine?.lang ?? 'example'}${text}`, content };
}
