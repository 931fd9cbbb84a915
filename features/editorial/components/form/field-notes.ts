import type { TextProblem } from '@/language/script';

/** What is said at a field after a save. */
export interface FieldNote {
  /** A code: why it was not saved. */
  problem?: string;
  /** What was mended when it was saved. */
  mended?: readonly TextProblem[];
}

/** The notes of all fields by their names; a field hears of its own only. */
export class FieldNotes {
  #notes: ReadonlyMap<string, FieldNote> = new Map();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly all = (): ReadonlyMap<string, FieldNote> => this.#notes;

  readonly of = (name: string): FieldNote | undefined => this.#notes.get(name);

  /** Puts these in place of all that there are. */
  readonly set = (notes: ReadonlyMap<string, FieldNote>): void => {
    this.#notes = notes;
    for (const listener of this.#listeners) listener();
  };

  readonly clear = (...names: readonly string[]): void => {
    const left = new Map([...this.#notes].filter(([name]) => !names.includes(name)));
    if (left.size < this.#notes.size) this.set(left);
  };
}
