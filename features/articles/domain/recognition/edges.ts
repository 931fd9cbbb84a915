/** The node that all others come from; as a child, it says that there is none. */
export const ROOT = 0;

/** How many numbers an edge has, and where they are after that of the parent. */
const EDGE = 3;
const SYMBOL = 1;
const CHILD = 2;

/**
 * The edges of a trie by parent and symbol: one open-addressed hash table, all of an edge in one
 * place, for memory is what takes the time.
 */
export class Edges {
  private slots = 1024;
  private table = new Int32Array(this.slots * EDGE);
  private count = 0;

  get byteLength(): number {
    return this.table.byteLength;
  }

  /** The child of a node by a symbol, or `ROOT`. */
  find(node: number, symbol: number): number {
    const { table } = this;
    for (let at = this.slot(node, symbol); ; at = this.next(at)) {
      const child = table[at + CHILD] as number;
      if (child === ROOT || (table[at] === node && table[at + SYMBOL] === symbol)) return child;
    }
  }

  /** Adds an edge that is not there. */
  add(node: number, symbol: number, child: number): void {
    if (this.count * 2 >= this.slots) this.grow();
    this.count++;
    this.insert(node, symbol, child);
  }

  private insert(node: number, symbol: number, child: number): void {
    const { table } = this;
    let at = this.slot(node, symbol);
    while (table[at + CHILD] !== ROOT) at = this.next(at);
    table[at] = node;
    table[at + SYMBOL] = symbol;
    table[at + CHILD] = child;
  }

  private slot(node: number, symbol: number): number {
    return (hash(node, symbol) & (this.slots - 1)) * EDGE;
  }

  private next(at: number): number {
    return at + EDGE === this.table.length ? 0 : at + EDGE;
  }

  private grow(): void {
    const { table } = this;
    this.slots *= 2;
    this.table = new Int32Array(this.slots * EDGE);
    for (let at = 0; at < table.length; at += EDGE) {
      const child = table[at + CHILD] as number;
      if (child !== ROOT) this.insert(table[at] as number, table[at + SYMBOL] as number, child);
    }
  }
}

function hash(node: number, symbol: number): number {
  let h = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
