import { type Place, UnreadableImport } from '../entry';

/** The text of one concept in a file; null for one that is longer than it may be. */
export interface Scanned {
  text: string | null;
  at: Place;
}

const longest = 5_000_000;
const deepest = 64;

/**
 * Finds the concepts in JSON that comes in pieces: the elements of the list `concepts` of an object, of a list, or
 * objects one after the other (JSON lines). Looks at brackets and strings only; what stands between them is for
 * `JSON.parse`.
 */
export class JsonScanner {
  #depth = 0;
  /** The depth at which concepts stand, once it is known. */
  #level: number | undefined;
  #isString = false;
  #isEscaped = false;
  /** The latest string that ended in the outermost object. */
  #key = '';
  #buffer = '';
  #isBuffering = false;
  #isTooLong = false;
  #hasBegun = false;
  #line = 1;
  #column = 0;
  #at: Place = { line: 1, column: 1 };

  get place(): Place {
    return { line: this.#line, column: Math.max(1, this.#column) };
  }

  /** The concepts that end in the next piece of the text. */
  *read(piece: string): Generator<Scanned> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const char = piece.charCodeAt(at);
      this.#column++;
      if (char === 0x0a) {
        this.#line++;
        this.#column = 0;
      }
      if (this.#isString) {
        this.#inString(char, piece, at);
        continue;
      }
      if (char === 0x22) {
        this.#isString = true;
        if (this.#depth === 1) this.#key = '';
      } else if (char === 0x7b || char === 0x5b) {
        if (this.#open(char)) from = at;
      } else if (char === 0x7d || char === 0x5d) {
        if (this.#close()) {
          this.#keep(piece.slice(from, at + 1));
          yield this.#take();
        }
      } else if (this.#depth === 0 && !isBlank(char))
        throw new UnreadableImport('notJson', this.place);
    }
    if (this.#isBuffering) this.#keep(piece.slice(from));
  }

  /** To be called behind the last piece. */
  finish(): void {
    if (!this.#hasBegun) throw new UnreadableImport('empty');
    if (this.#depth > 0) throw new UnreadableImport('truncated', this.place);
  }

  #inString(char: number, piece: string, at: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (char === 0x5c) this.#isEscaped = true;
    else if (char === 0x22) this.#isString = false;
    else if (this.#depth === 1 && this.#key.length < 20) this.#key += piece.charAt(at);
  }

  /** Goes one deeper; returns whether a concept begins. */
  #open(char: number): boolean {
    const isObject = char === 0x7b;
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      if (!isObject) this.#level = 1;
    } else if (
      this.#level === undefined &&
      this.#depth === 1 &&
      !isObject &&
      this.#key === 'concepts'
    ) {
      this.#level = 2;
      this.#drop();
    }
    const level = this.#level ?? 0;
    const begins = isObject && this.#depth === level && !this.#isBuffering;
    if (this.#depth === deepest) throw new UnreadableImport('tooDeep', this.place);
    this.#depth++;
    if (begins) {
      this.#isBuffering = true;
      this.#at = this.place;
    }
    return begins;
  }

  /** Goes one up; returns whether a concept ends. */
  #close(): boolean {
    if (this.#depth === 0) throw new UnreadableImport('notJson', this.place);
    this.#depth--;
    return this.#isBuffering && this.#depth === (this.#level ?? 0);
  }

  #keep(text: string): void {
    if (this.#isTooLong || this.#buffer.length + text.length > longest) {
      this.#isTooLong = true;
      this.#buffer = '';
    } else this.#buffer += text;
  }

  #take(): Scanned {
    const scanned = { text: this.#isTooLong ? null : this.#buffer, at: this.#at };
    this.#drop();
    return scanned;
  }

  #drop(): void {
    this.#isBuffering = false;
    this.#isTooLong = false;
    this.#buffer = '';
  }
}

const isBlank = (char: number): boolean =>
  char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09 || char === 0x2c;
