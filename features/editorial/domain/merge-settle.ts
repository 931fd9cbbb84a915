import { isSame } from './canonical';
import { type Fields, fieldNames, type Item, type Place, pathOf } from './snapshot';

/** Something as the three snapshots of a merge have it. */
export interface Three<T> {
  base: T;
  mine: T;
  theirs: T;
}

export type Side = keyof Three<unknown>;

/** Which side to take, by the path of the conflict. */
export type Choices = Readonly<Record<string, Side>>;

/** A value that both sides changed, each otherwise. */
export interface Conflict extends Place, Three<unknown> {
  /** Tells the conflicts of one merge apart, and names them in `Choices`. */
  path: string;
  /** The term or definition that the conflict is of. */
  of?: Item;
}

/** What was chosen, and the conflicts that were met without a choice. */
export interface Settling {
  choices: Choices;
  conflicts: Conflict[];
}

/** The value that a three-way merge gives; of a conflict without a choice that of the base. */
export function settle<T>(values: Three<T>, place: Place, settling: Settling, of?: Item): T {
  const { base, mine, theirs } = values;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const path = pathOf(place);
  const choice = Object.hasOwn(settling.choices, path) ? settling.choices[path] : undefined;
  if (choice) return values[choice];
  settling.conflicts.push({ ...place, path, ...(of && { of }), base, mine, theirs });
  return base;
}

/** Merges objects field by field; `placeOf` says where a field stands. */
export function settleFields(
  { base, mine, theirs }: Three<Fields>,
  placeOf: (field: string) => Place,
  settling: Settling,
  of?: Item,
): Fields {
  const merged = fieldNames([mine, theirs, base]).map((field) => {
    const values = { base: base[field], mine: mine[field], theirs: theirs[field] };
    return [field, settle(values, placeOf(field), settling, of)] as const;
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}
