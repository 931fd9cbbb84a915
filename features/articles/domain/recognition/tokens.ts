/** The tokens of a text in order, by number, with their half-open UTF-16 ranges in the text. */
export class Tokens {
  count = 0;
  ids = new Int32Array(64);
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  /** For a token that may be a form of another word: the numbers of those words. */
  readonly stems = new Map<number, readonly number[]>();

  push(id: number, start: number, end: number): void {
    if (this.count === this.ids.length) this.grow();
    this.ids[this.count] = id;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  clear(): void {
    this.count = 0;
    // To clear an empty map takes its time, too.
    if (this.stems.size > 0) this.stems.clear();
  }

  start(index: number): number {
    return this.starts[index] as number;
  }

  end(index: number): number {
    return this.ends[index] as number;
  }

  private grow(): void {
    const size = this.ids.length * 2;
    const ids = new Int32Array(size);
    ids.set(this.ids);
    const starts = new Uint32Array(size);
    starts.set(this.starts);
    const ends = new Uint32Array(size);
    ends.set(this.ends);
    Object.assign(this, { ids, starts, ends });
  }
}
