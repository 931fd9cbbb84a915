import { Edges, ROOT } from './edges';

/**
 * An Aho–Corasick automaton over numbered tokens: a trie of all sequences, with for each node the
 * longest other node that ends in the same tokens (`fail`) and the longest such node where a
 * sequence ends (`nextEnd`). Nodes are numbers, and what is known of them stands in typed arrays.
 * Build time and memory are linear in the number of nodes.
 */
export class Automaton {
  private nodes = 1;
  private parents = new Int32Array(1024);
  private tokens = new Int32Array(1024);
  private depths = new Uint16Array(1024);
  private isEnd = new Uint8Array(1024);
  private readonly edges = new Edges();
  private fails = new Int32Array(0);
  private nextEnds = new Int32Array(0);
  /** The children of the root by token, for most steps begin there. */
  private first = new Int32Array(0);

  get nodeCount(): number {
    return this.nodes;
  }

  /** Bytes of all arrays. */
  get byteLength(): number {
    const arrays = [this.parents, this.tokens, this.depths, this.isEnd];
    const built = [this.fails, this.nextEnds, this.first];
    return [...arrays, ...built].reduce(
      (sum, array) => sum + array.byteLength,
      this.edges.byteLength,
    );
  }

  /** Adds a sequence of tokens. @returns the node where it ends */
  add(ids: Int32Array, from: number, to: number): number {
    let node = ROOT;
    for (let i = from; i < to; i++) {
      const token = ids[i] as number;
      node = this.edges.find(node, token) || this.addChild(node, token);
    }
    if (node !== ROOT) this.isEnd[node] = 1;
    return node;
  }

  /** Follows a sequence of tokens from the root. @returns its node, or `ROOT` if there is none */
  find(ids: Int32Array, from: number, to: number): number {
    let node = ROOT;
    for (let i = from; i < to; i++) {
      node = this.edges.find(node, ids[i] as number);
      if (node === ROOT) return ROOT;
    }
    return node;
  }

  /** To be called once, after the last `add` and before `step`. */
  finish(): void {
    this.fails = new Int32Array(this.nodes);
    this.nextEnds = new Int32Array(this.nodes);
    this.resize(this.nodes);
    this.indexRoot();
    for (const node of this.byDepth()) {
      if (this.depths[node] === 1) continue;
      const token = this.tokens[node] as number;
      const fail = this.step(this.fails[this.parents[node] as number] as number, token);
      this.fails[node] = fail;
      this.nextEnds[node] = this.isEnd[fail] === 1 ? fail : (this.nextEnds[fail] as number);
    }
  }

  /** The state after one more token. */
  step(state: number, token: number): number {
    let node = state;
    while (node !== ROOT) {
      const child = this.edges.find(node, token);
      if (child !== ROOT) return child;
      node = this.fails[node] as number;
    }
    return this.first[token] ?? ROOT;
  }

  /** How many tokens lead to a node. */
  depth(node: number): number {
    return this.depths[node] as number;
  }

  /** The longest sequence that ends at a state, or `ROOT`. */
  longestEnd(state: number): number {
    return this.isEnd[state] === 1 ? state : (this.nextEnds[state] as number);
  }

  /** The next shorter sequence that ends where this one does, or `ROOT`. */
  shorterEnd(node: number): number {
    return this.nextEnds[node] as number;
  }

  /** Calls back for every sequence, the longest first, that would end with `token` after `state`. */
  forEachEndWith(state: number, token: number, onEnd: (node: number) => void): void {
    for (let node = state; ; node = this.fails[node] as number) {
      const child = node === ROOT ? (this.first[token] ?? ROOT) : this.edges.find(node, token);
      if (child !== ROOT && this.isEnd[child] === 1) onEnd(child);
      if (node === ROOT) return;
    }
  }

  private addChild(node: number, token: number): number {
    if (this.nodes === this.parents.length) this.resize(this.nodes * 2);
    const child = this.nodes++;
    this.parents[child] = node;
    this.tokens[child] = token;
    this.depths[child] = Math.min((this.depths[node] as number) + 1, 0xffff);
    this.edges.add(node, token, child);
    return child;
  }

  private resize(size: number): void {
    this.parents = resized(this.parents, size);
    this.tokens = resized(this.tokens, size);
    this.depths = resized(this.depths, size);
    this.isEnd = resized(this.isEnd, size);
  }

  private indexRoot(): void {
    const top: number[] = [];
    let greatest = 0;
    for (let node = 1; node < this.nodes; node++) {
      if (this.parents[node] !== ROOT) continue;
      top.push(node);
      greatest = Math.max(greatest, this.tokens[node] as number);
    }
    this.first = new Int32Array(greatest + 1);
    for (const node of top) this.first[this.tokens[node] as number] = node;
  }

  /** All nodes but the root, parents before children's failures are asked for: by depth. */
  private byDepth(): Int32Array {
    let deepest = 0;
    for (let node = 1; node < this.nodes; node++) deepest = Math.max(deepest, this.depth(node));
    const places = new Uint32Array(deepest + 2);
    for (let node = 1; node < this.nodes; node++) {
      places[this.depth(node) + 1] = (places[this.depth(node) + 1] as number) + 1;
    }
    for (let d = 1; d < places.length; d++) {
      places[d] = (places[d] as number) + (places[d - 1] as number);
    }
    const order = new Int32Array(this.nodes - 1);
    for (let node = 1; node < this.nodes; node++) {
      const place = places[this.depth(node)] as number;
      order[place] = node;
      places[this.depth(node)] = place + 1;
    }
    return order;
  }
}

function resized<T extends Int32Array | Uint16Array | Uint8Array>(array: T, size: number): T {
  const result = new (array.constructor as new (length: number) => T)(size);
  result.set(array.subarray(0, Math.min(size, array.length)));
  return result;
}
