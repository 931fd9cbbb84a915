import type { ConceptNumbers } from './concept-numbers';
import { type CaseRule, caseRule } from './letter-case';
import { type RecognizableTerm, rankOf } from './term';

const NONE = -1;

/** The terms of an automaton, by number; those that end at one node are chained, the best first. */
export class TermTable {
  private readonly ids: string[] = [];
  private readonly lastOfConcept: number[] = [];
  private concepts = new Int32Array(256);
  private sameConcept = new Int32Array(256);
  private sameNode = new Int32Array(256);
  private ranks = new Uint8Array(256);
  private flags = new Uint8Array(256);
  private readonly cases = new Map<number, CaseRule>();
  private firstAt = new Int32Array(1024).fill(NONE);
  private dead = 0;

  constructor(private readonly numbers: ConceptNumbers) {}

  get size(): number {
    return this.ids.length;
  }

  get deadCount(): number {
    return this.dead;
  }

  /** Adds a term that ends at a node of the automaton. */
  add(term: RecognizableTerm, node: number): void {
    const number = this.ids.length;
    if (number === this.concepts.length) this.grow();
    this.ids.push(term.id);
    const concept = this.numbers.add(term.conceptId);
    this.concepts[number] = concept;
    this.sameConcept[number] = this.lastOfConcept[concept] ?? NONE;
    this.lastOfConcept[concept] = number;
    this.ranks[number] = rankOf(term);
    this.flags[number] =
      (term.recognition === 'inContext' ? FLAG.inContext : 0) |
      (term.recognition === 'byCase' ? FLAG.byCase : 0);
    const rule = caseRule(term);
    if (rule) this.cases.set(number, rule);
    this.chain(number, node);
  }

  /** Takes the terms of a concept out. @returns whether there were any */
  removeConcept(conceptId: string): boolean {
    const concept = this.numbers.find(conceptId);
    if (concept === undefined) return false;
    let found = false;
    for (
      let number = this.lastOfConcept[concept] ?? NONE;
      number !== NONE;
      number = this.sameConcept[number] ?? NONE
    ) {
      if (this.has(number, FLAG.dead)) continue;
      this.flags[number] = (this.flags[number] ?? 0) | FLAG.dead;
      this.dead++;
      found = true;
    }
    return found;
  }

  /** The best living term at a node that is accepted, or -1. */
  pick(node: number, accepts: (number: number) => boolean): number {
    let number = this.firstAt[node] ?? NONE;
    while (number !== NONE && (this.has(number, FLAG.dead) || !accepts(number))) {
      number = this.sameNode[number] ?? NONE;
    }
    return number;
  }

  id(number: number): string {
    return this.ids[number] as string;
  }

  conceptId(number: number): string {
    return this.numbers.id(this.concepts[number] as number);
  }

  rank(number: number): number {
    return this.ranks[number] as number;
  }

  caseRule(number: number): CaseRule | undefined {
    return this.cases.get(number);
  }

  isInContext(number: number): boolean {
    return this.has(number, FLAG.inContext);
  }

  isByCase(number: number): boolean {
    return this.has(number, FLAG.byCase);
  }

  private has(number: number, flag: number): boolean {
    return ((this.flags[number] ?? 0) & flag) !== 0;
  }

  private chain(number: number, node: number): void {
    if (node >= this.firstAt.length) {
      const larger = new Int32Array(Math.max(node + 1, this.firstAt.length * 2)).fill(NONE);
      larger.set(this.firstAt);
      this.firstAt = larger;
    }
    const rank = this.rank(number);
    let before = NONE;
    let after = this.firstAt[node] ?? NONE;
    while (after !== NONE && !this.isBetter(rank, number, after)) {
      before = after;
      after = this.sameNode[after] ?? NONE;
    }
    this.sameNode[number] = after;
    if (before === NONE) this.firstAt[node] = number;
    else this.sameNode[before] = number;
  }

  /** By rank, then by id, so that the order in which terms come in does not matter. */
  private isBetter(rank: number, number: number, other: number): boolean {
    const difference = rank - this.rank(other);
    return difference < 0 || (difference === 0 && this.id(number) < this.id(other));
  }

  private grow(): void {
    const size = this.concepts.length * 2;
    const larger = <T extends Int32Array | Uint8Array>(array: T, result: T): T => {
      result.set(array);
      return result;
    };
    this.concepts = larger(this.concepts, new Int32Array(size));
    this.sameConcept = larger(this.sameConcept, new Int32Array(size));
    this.sameNode = larger(this.sameNode, new Int32Array(size));
    this.ranks = larger(this.ranks, new Uint8Array(size));
    this.flags = larger(this.flags, new Uint8Array(size));
  }
}

const FLAG = { dead: 1, inContext: 2, byCase: 4 } as const;
