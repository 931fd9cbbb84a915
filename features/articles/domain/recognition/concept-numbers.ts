/** The concepts of all terms by number, for the tables of all languages. */
export class ConceptNumbers {
  private readonly ids: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a concept, if it was met. */
  find(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** The number of a concept, given to it now if it has none. */
  add(id: string): number {
    // Terms of a concept mostly come one after the other.
    const last = this.ids.length - 1;
    if (this.ids[last] === id) return last;
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.numbers.set(id, number);
    return number;
  }

  id(number: number): string {
    return this.ids[number] as string;
  }
}
