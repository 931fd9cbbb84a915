import type { Lang } from '@/language/lang';
import { Automaton } from './automaton';
import type { ConceptNumbers } from './concept-numbers';
import { ROOT } from './edges';
import { MISLEADING, type Misleading } from './misleading';
import { isRecognizable, type RecognizableTerm } from './term';
import { TermTable } from './term-table';
import { Tokenizer } from './tokenizer';
import { Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** An automaton with the terms that end at its nodes: all terms of a language, or those edited since. */
export class Layer {
  readonly automaton = new Automaton();
  readonly terms: TermTable;
  /** The wordings that mislead, by the node where they end. */
  readonly misleading = new Map<number, Misleading>();
  private readonly tokens = new Tokens();
  private readonly tokenizer: Tokenizer;
  private readonly the: number;

  constructor(
    private readonly lang: Lang,
    vocabulary: Vocabulary,
    numbers: ConceptNumbers,
  ) {
    this.terms = new TermTable(numbers);
    this.tokenizer = new Tokenizer(lang, vocabulary, true);
    this.the = vocabulary.add('the');
  }

  /** Adds a term if it is one of the language that is recognised in texts. */
  add(term: RecognizableTerm): void {
    if (term.lang !== this.lang || !isRecognizable(term)) return;
    const node = this.automaton.add(...this.read(term.text));
    if (node !== ROOT) this.terms.add(term, node);
  }

  /** To be called once, after the last `add`. */
  finish(): this {
    for (const wording of MISLEADING) {
      if (wording.lang !== this.lang) continue;
      const node = this.automaton.find(...this.read(wording.wording));
      if (node !== ROOT) this.misleading.set(node, wording);
    }
    this.automaton.finish();
    this.tokenizer.forget();
    return this;
  }

  /** The tokens of a wording, without the article that its key leaves out. */
  private read(text: string): [Int32Array, number, number] {
    const { ids, count } = this.tokenizer.read(text, this.tokens);
    let from = 0;
    if (this.lang === 'en') while (from < count - 1 && ids[from] === this.the) from++;
    return [ids, from, count];
  }
}
