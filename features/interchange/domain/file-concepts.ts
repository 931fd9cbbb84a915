import { FirstPlaces } from './first-places';
import type { Wording } from './keyed-entry';
import { StringTable } from './string-table';

/**
 * The concepts of a file so far: what it calls them, and how they are worded. Of hundreds of thousands, so that no text is
 * kept but their ids.
 */
export class FileConcepts {
  readonly #ids = new StringTable();
  readonly #names = new FirstPlaces();
  readonly #wordings = new FirstPlaces();

  /**
   * Adds a concept.
   * @param id a UUID
   * @param wordings what others may be likely duplicates by
   * @throws Error for an id that is none: it may be a name
   */
  add(id: string, names: readonly string[], wordings: readonly Wording[]): void {
    if (id.length !== idLength) throw new Error(`${id} is no UUID`);
    const place = this.#ids.add(id);
    for (const name of names) this.#names.add(name, place);
    for (const wording of wordings) this.#wordings.add(keyOf(wording), place);
  }

  /** The id of the first concept that the file calls so. */
  named(name: string): string | undefined {
    return this.#idAt(this.#names.get(name));
  }

  /** The id of the first concept that is worded so. */
  worded(wording: Wording): string | undefined {
    return this.#idAt(this.#wordings.get(keyOf(wording)));
  }

  #idAt(place: number | undefined): string | undefined {
    return place === undefined ? undefined : this.#ids.at(place);
  }
}

const idLength = 36;

const keyOf = ({ lang, spellingKey }: Wording): string => `${lang} ${spellingKey}`;
