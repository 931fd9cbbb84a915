import { Edges, ROOT } from './edges';

/** What is kept by pieces of text: a trie of their UTF-16 units, so that a look cuts nothing out. */
export class Pieces<Value> {
  private edges = new Edges();
  private values: (Value | undefined)[] = [undefined];

  /** How much is kept, in units that were put in. */
  get size(): number {
    return this.values.length;
  }

  /** What is kept by the units of a text between two offsets. */
  find(text: string, from: number, to: number): Value | undefined {
    let node = ROOT;
    for (let at = from; at < to; at++) {
      node = this.edges.find(node, text.charCodeAt(at));
      if (node === ROOT) return undefined;
    }
    return this.values[node];
  }

  /** Keeps a value by a piece that is not empty. */
  set(piece: string, value: Value): void {
    let node = ROOT;
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at);
      const child = this.edges.find(node, unit) || this.values.push(undefined) - 1;
      if (child === this.values.length - 1) this.edges.add(node, unit, child);
      node = child;
    }
    this.values[node] = value;
  }

  clear(): void {
    if (this.size === 1) return;
    this.edges = new Edges();
    this.values = [undefined];
  }
}
