import { isMark, isSpace } from '@/language/characters';
import { type FoldedText, foldWithMap } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { stemsOf } from './english-forms';
import { forEachKeyToken } from './key-tokens';
import { KIND, UnitKinds } from './piece-kind';
import { Pieces } from './pieces';
import type { Tokens } from './tokens';
import { UNKNOWN_TOKEN, type Vocabulary } from './vocabulary';

/** The tokens of a piece of text; ranges count from its beginning. */
interface Piece {
  ids: readonly number[];
  starts: readonly number[];
  ends: readonly number[];
  stems: readonly (readonly number[])[] | null;
}

const FULL_STOP = 0x2e;
const LONGEST_KEPT = 32;
const MOST_KEPT = 200_000;
/** Whether a mark of two units stands there: kinds are those of single units. */
const isPairedMark = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 &&
  isMark(String.fromCodePoint(text.codePointAt(at) as number));

const BLANK_LINE = /\n[^\S\n]*\n|\u2029/u;

/**
 * Makes tokens of texts of a language. The tokens are those of the spelling key of the whole text
 * (`tokensOfKey` says which), but a text is cut where a cut changes nothing, and each piece that
 * was met before is looked up, which is many times faster. A blank line is a token that no term
 * has.
 */
export class Tokenizer {
  private readonly pieces = new Pieces<Piece | number>();
  private readonly kinds: UnitKinds;
  private knownSize = 0;

  /** With `learns`, tokens without a number get one; otherwise they are `UNKNOWN_TOKEN`. */
  constructor(
    private readonly lang: Lang,
    private readonly vocabulary: Vocabulary,
    private readonly learns: boolean,
  ) {
    this.kinds = UnitKinds.in(lang);
  }

  /** Fills `tokens` with those of a text. */
  read(text: string, tokens: Tokens): Tokens {
    tokens.clear();
    if (!this.learns && this.knownSize !== this.vocabulary.size) {
      this.pieces.clear();
      this.knownSize = this.vocabulary.size;
    }
    if (!this.readPieces(text, tokens)) {
      tokens.clear();
      this.readWhole(text, tokens);
    }
    return tokens;
  }

  /** Gives back the memory of pieces that were met. */
  forget(): void {
    this.pieces.clear();
  }

  /** Fills `tokens` by the key of the whole text: slow, and right by definition. */
  readWhole(text: string, tokens: Tokens): void {
    let last = 0;
    const { ids, starts, ends, stems } = this.fold(foldWithMap(text, this.lang, 'spelling'));
    ids.forEach((id, i) => {
      const start = starts[i] as number;
      if (tokens.count > 0 && start > last && BLANK_LINE.test(text.slice(last, start))) {
        tokens.push(UNKNOWN_TOKEN, last, start);
      }
      last = Math.max(last, ends[i] as number);
      const forms = stems?.[i];
      if (forms && forms.length > 0) tokens.stems.set(tokens.count, forms);
      tokens.push(id, start, ends[i] as number);
    });
  }

  /** @returns false where a mark stands where none is expected, so that cuts would tell */
  private readPieces(text: string, tokens: Tokens): boolean {
    const { kinds } = this;
    let lines = 0;
    let lastEnd = 0;
    let runEnd = 0;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      const kind = kinds.of(unit);
      if (kind === KIND.space) {
        lines = linesAfter(lines, unit);
        at++;
        continue;
      }
      if (kind === KIND.invisible) {
        at++;
        continue;
      }
      if (lines > 1 && tokens.count > 0) tokens.push(UNKNOWN_TOKEN, lastEnd, at);
      lines = 0;
      // A mark on nothing goes to what stands before the space.
      if (kind === KIND.mark || kind === KIND.laoDependent || isPairedMark(text, at)) return false;
      let to = at + 1;
      const isRun = at >= runEnd;
      if (isRun) runEnd = endOfRun(text, at, kinds);
      // What a full stop between letters means, the whole run decides: U.S., 3.5, ສ.ປ.ປ.
      if (isRun && hasFullStopInside(text, at, runEnd)) to = runEnd;
      else if (kind === KIND.word) to = this.endOfWord(text, at);
      else if (kind !== KIND.punctuation) to = endOfCluster(text, at, kinds);
      if (to < 0) return false;
      this.put(text, at, to, tokens);
      at = to;
      lastEnd = to;
    }
    return true;
  }

  private endOfWord(text: string, at: number): number {
    const { kinds } = this;
    let to = at + 1;
    while (to < text.length) {
      const kind = kinds.of(text.charCodeAt(to));
      if (kind !== KIND.word && kind !== KIND.mark && kind !== KIND.invisible) {
        // A mark after a digit of Lao.
        if (kind === KIND.laoDependent) return -1;
        break;
      }
      to++;
    }
    return to;
  }

  private put(text: string, from: number, to: number, tokens: Tokens): void {
    let found = this.pieces.find(text, from, to);
    if (found === undefined) {
      const piece = text.slice(from, to);
      found = this.make(piece);
      if (piece.length <= LONGEST_KEPT) {
        if (this.pieces.size >= MOST_KEPT) this.pieces.clear();
        this.pieces.set(piece, found);
      }
    }
    if (typeof found === 'number') {
      tokens.push(found, from, to);
      return;
    }
    for (let i = 0; i < found.ids.length; i++) {
      const stems = found.stems?.[i];
      if (stems && stems.length > 0) tokens.stems.set(tokens.count, stems);
      tokens.push(
        found.ids[i] as number,
        from + (found.starts[i] as number),
        from + (found.ends[i] as number),
      );
    }
  }

  /** A piece that is one token and nothing else is kept as the number of the token. */
  private make(text: string): Piece | number {
    const piece = this.fold(foldWithMap(text, this.lang, 'spelling'));
    const isPlain =
      piece.ids.length === 1 && piece.starts[0] === 0 && piece.ends[0] === text.length;
    return isPlain && !piece.stems ? (piece.ids[0] as number) : piece;
  }

  private fold(folded: FoldedText): Piece {
    const { vocabulary, lang, learns } = this;
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const stems: number[][] = [];
    let hasStems = false;
    forEachKeyToken(folded, lang, (token, start, end) => {
      ids.push(learns ? vocabulary.add(token) : vocabulary.find(token));
      starts.push(start);
      ends.push(end);
      if (learns || lang !== 'en') return;
      const known = stemsOf(token)
        .map((stem) => vocabulary.find(stem))
        .filter((stem) => stem !== UNKNOWN_TOKEN);
      hasStems ||= known.length > 0;
      stems.push(known);
    });
    return { ids, starts, ends, stems: hasStems ? stems : null };
  }
}

/** Where the next space or dash begins. */
function endOfRun(text: string, at: number, kinds: UnitKinds): number {
  let to = at + 1;
  while (to < text.length && kinds.of(text.charCodeAt(to)) !== KIND.space) to++;
  return to;
}

/** Whether a full stop stands in a run other than at its end. */
function hasFullStopInside(text: string, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) if (text.charCodeAt(at) === FULL_STOP) return true;
  return false;
}

/** Line ends since the last token; a blank line is two of them with nothing but space between. */
function linesAfter(lines: number, unit: number): number {
  if (unit === 0x2029) return 2;
  if (unit === 0x0a) return lines + 1;
  return lines > 1 || isSpace(String.fromCharCode(unit)) ? lines : 0;
}

function endOfCluster(text: string, at: number, kinds: UnitKinds): number {
  let to = at;
  while (
    kindAt(text, to, kinds) === KIND.laoPrevowel ||
    (to > at && kindAt(text, to, kinds) === KIND.invisible)
  ) {
    to++;
  }
  if (kindAt(text, to, kinds) !== KIND.laoBase) return -1;
  to++;
  for (; to < text.length; to++) {
    const kind = kindAt(text, to, kinds);
    const belongs = kind === KIND.laoDependent || kind === KIND.mark || kind === KIND.invisible;
    if (!belongs) break;
  }
  return to;
}

function kindAt(text: string, at: number, kinds: UnitKinds): number {
  return at < text.length ? kinds.of(text.charCodeAt(at)) : 0;
}
