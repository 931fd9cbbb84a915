const leastSlots = 1024;

/**
 * Where each of hundreds of thousands of keys came first: a hash of 53 bits stands for it, for the keys themselves take
 * ten times as much memory. That two of 600,000 keys have one hash happens in one of 50,000 such files; the one is then
 * taken for the other.
 */
export class FirstPlaces {
  /** 0: free. */
  #hashes = new Float64Array(leastSlots);
  #places = new Uint32Array(leastSlots);
  #count = 0;

  /** The first place that was added with a key. */
  get(key: string): number | undefined {
    const slot = slotOf(this.#hashes, hashOf(key));
    return this.#hashes[slot] === 0 ? undefined : this.#places[slot];
  }

  /** Adds a place, a whole number of 32 bits, unless its key has one. */
  add(key: string, place: number): void {
    const hash = hashOf(key);
    const slot = slotOf(this.#hashes, hash);
    if (this.#hashes[slot] !== 0) return;
    this.#hashes[slot] = hash;
    this.#places[slot] = place;
    this.#count++;
    if (this.#count * 2 > this.#hashes.length) this.#grow();
  }

  #grow(): void {
    const slots = this.#hashes.length * 2;
    const hashes = new Float64Array(slots);
    const places = new Uint32Array(slots);
    for (const [at, hash] of this.#hashes.entries()) {
      if (hash === 0) continue;
      const slot = slotOf(hashes, hash);
      hashes[slot] = hash;
      places[slot] = this.#places[at] as number;
    }
    this.#hashes = hashes;
    this.#places = places;
  }
}

/** Where a hash stands, or the free place where it would. */
function slotOf(hashes: Float64Array, hash: number): number {
  // A power of two: its lower bits go round.
  const mask = hashes.length - 1;
  let slot = hash & mask;
  while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** A hash of 53 bits that is not 0, over UTF-16 units (cyrb53, in the public domain). */
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
