/** The token that no term has. */
export const UNKNOWN_TOKEN = 0;

/** The tokens of all terms of a language, by number. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  /** One more than the greatest number. */
  get size(): number {
    return this.numbers.size + 1;
  }

  /** The number of a token, or `UNKNOWN_TOKEN`. */
  find(token: string): number {
    return this.numbers.get(token) ?? UNKNOWN_TOKEN;
  }

  /** The number of a token, given to it now if it has none. */
  add(token: string): number {
    const known = this.numbers.get(token);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    // A slice would keep the whole text that it was cut from.
    this.numbers.set(detached(token), number);
    return number;
  }
}

const detached = (token: string): string => token.split('').join('');
