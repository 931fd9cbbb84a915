const leastBytes = 65_536;
const leastTexts = 1_024;

/** Texts in their order, as UTF-8 outside the heap: a large file has a million of them. */
export class StringTable {
  #bytes = Buffer.alloc(leastBytes);
  #ends = new Uint32Array(leastTexts);
  #count = 0;

  get length(): number {
    return this.#count;
  }

  /** @returns its place, from 0 */
  add(text: string): number {
    const start = this.#endAt(this.#count - 1);
    const end = start + Buffer.byteLength(text);
    if (end > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], Math.max(end, 2 * this.#bytes.length));
    }
    if (this.#count === this.#ends.length) {
      const ends = new Uint32Array(2 * this.#count);
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#bytes.write(text, start);
    this.#ends[this.#count] = end;
    return this.#count++;
  }

  /** The text at a place. */
  at(place: number): string | undefined {
    const end = place < this.#count ? this.#ends[place] : undefined;
    if (end === undefined) return undefined;
    return this.#bytes.toString('utf8', this.#endAt(place - 1), end);
  }

  #endAt(place: number): number {
    return this.#ends[place] ?? 0;
  }
}
