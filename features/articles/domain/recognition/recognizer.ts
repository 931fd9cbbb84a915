import { LANGS, type Lang } from '@/language/lang';
import { sentenceAt, splitSentences } from '../sentences/sentences';
import { ConceptNumbers } from './concept-numbers';
import { Context, type Witness } from './context';
import { findMatches } from './finder';
import { isRightMeant } from './lao-ties';
import { Layer } from './layer';
import { type Match, settle } from './matches';
import { Surroundings } from './surroundings';
import type { Occurrence, RecognizableTerm } from './term';
import { Tokenizer } from './tokenizer';
import { Tokens } from './tokens';
import { Vocabulary } from './vocabulary';

/** More edited terms than this make a whole build due. */
const MANY_EDITS = 5000;

/** What terms of one language were built to, and what was edited since. */
interface Part {
  vocabulary: Vocabulary;
  tokenizer: Tokenizer;
  base: Layer;
  /** Terms that came in after the build; built when a text is read. */
  edited: Map<string, RecognizableTerm[]>;
  overlay: Layer | null;
}

/**
 * The concepts that are related to a concept, for terms that need context; at best of the concepts
 * of such terms only.
 */
type Related = (conceptId: string) => readonly string[];

/**
 * Finds terms in running text. Built once from all terms; a change of a concept is taken in at once:
 * its terms are dead in the big automaton, and the new ones make a small one beside it, until
 * `isStale` says that it is time to build anew from all terms.
 */
export class Recognizer {
  private readonly parts: Record<Lang, Part>;
  private readonly numbers = new ConceptNumbers();
  private readonly tokens = new Tokens();

  private constructor(private readonly related: Related) {
    const part = (lang: Lang): Part => {
      const vocabulary = new Vocabulary();
      return {
        vocabulary,
        tokenizer: new Tokenizer(lang, vocabulary, false),
        base: new Layer(lang, vocabulary, this.numbers),
        edited: new Map(),
        overlay: null,
      };
    };
    this.parts = { en: part('en'), vi: part('vi'), lo: part('lo') };
  }

  /** A recogniser of these terms. */
  static of(terms: Iterable<RecognizableTerm>, related: Related = () => []): Recognizer {
    return new Recognizer(related).add(terms).finish();
  }

  /**
   * A recogniser of the terms of all pages; none is kept longer than it is needed. It is quickest
   * where the terms of a concept come one after the other.
   */
  static async ofPages(
    pages: AsyncIterable<readonly RecognizableTerm[]>,
    related: Related,
  ): Promise<Recognizer> {
    const recognizer = new Recognizer(related);
    for await (const terms of pages) recognizer.add(terms);
    return recognizer.finish();
  }

  /** Puts these terms in the place of all terms of a concept; none withdraws it. */
  putConcept(conceptId: string, terms: readonly RecognizableTerm[]): void {
    for (const lang of LANGS) {
      const part = this.parts[lang];
      part.base.terms.removeConcept(conceptId);
      const own = terms.filter((term) => term.lang === lang);
      if (own.length > 0) part.edited.set(conceptId, own);
      else if (!part.edited.delete(conceptId)) continue;
      part.overlay = null;
    }
  }

  /** Whether so much was edited that a whole build pays. */
  get isStale(): boolean {
    return LANGS.some((lang) => {
      const { base, edited } = this.parts[lang];
      const dead = base.terms.deadCount;
      return edited.size > MANY_EDITS || dead > Math.max(MANY_EDITS, base.terms.size / 10);
    });
  }

  /** Bytes of the automatons, for figures. */
  get automatonBytes(): number {
    return LANGS.reduce((sum, lang) => sum + this.parts[lang].base.automaton.byteLength, 0);
  }

  /**
   * The terms of a language in a text: no two overlap, the longest is meant, then the leftmost; in
   * Lao the segmenter decides between two of one length. Offsets are those of the text as it is.
   * Linear in the text.
   */
  recognize(lang: Lang, text: string): Occurrence[] {
    const layers = this.layersOf(lang);
    const tokens = this.parts[lang].tokenizer.read(text, this.tokens);
    const found: Match[] = [];
    layers.forEach((layer, number) => {
      findMatches(text, lang, tokens, layer, number, found);
    });
    if (layers.length > 1) found.sort((a, b) => a.last - b.last || a.first - b.first);
    const tie =
      lang === 'lo' ? (left: Match, right: Match) => isRightMeant(text, left, right) : undefined;
    const matches = this.inContext(found, lang, text, layers, tie);
    return settle(matches, tokens.count, tie).map((match) => ({
      start: match.start,
      end: match.end,
      text: text.slice(match.start, match.end),
      termId: (layers[match.layer] as Layer).terms.id(match.term),
      conceptId: conceptOf(match, layers),
    }));
  }

  private add(terms: Iterable<RecognizableTerm>): this {
    for (const term of terms) this.parts[term.lang].base.add(term);
    return this;
  }

  private finish(): this {
    for (const lang of LANGS) this.parts[lang].base.finish();
    return this;
  }

  private layersOf(lang: Lang): Layer[] {
    const part = this.parts[lang];
    if (part.edited.size === 0) return [part.base];
    if (!part.overlay) {
      part.overlay = new Layer(lang, part.vocabulary, this.numbers);
      for (const terms of part.edited.values()) for (const term of terms) part.overlay.add(term);
      part.overlay.finish();
    }
    return [part.base, part.overlay];
  }

  /** Leaves out the matches that need a context which is not there. */
  private inContext(
    matches: Match[],
    lang: Lang,
    text: string,
    layers: readonly Layer[],
    tie: ((left: Match, right: Match) => boolean) | undefined,
  ): Match[] {
    if (!matches.some((match) => match.isInContext)) return matches;
    const plain = settle(
      matches.filter((match) => !match.isInContext),
      this.tokens.count,
      tie,
    );
    const witness = (match: Match): Witness => ({
      start: match.start,
      end: match.end,
      conceptId: conceptOf(match, layers),
    });
    const isRelated = (one: string, other: string) =>
      this.related(other).includes(one) || this.related(one).includes(other);
    const sentences = splitSentences(text, lang);
    const context = new Context(text, lang, sentences, plain.map(witness), isRelated);
    return matches.filter((match) => {
      if (!match.isInContext) return true;
      const layer = layers[match.layer] as Layer;
      const rule = layer.misleading.get(match.node);
      const around = new Surroundings(text, lang, match.start, match.end);
      if (rule && around.speakFor(rule, sentences[sentenceAt(sentences, match.start)])) return true;
      return context.speaksFor(witness(match));
    });
  }
}

const conceptOf = (match: Match, layers: readonly Layer[]): string =>
  (layers[match.layer] as Layer).terms.conceptId(match.term);
