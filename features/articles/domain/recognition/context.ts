import type { Lang } from '@/language/lang';
import { type Sentence, sentenceAt } from '../sentences/sentences';

/** An occurrence that needs no context, as witness for those that do. */
export interface Witness {
  start: number;
  end: number;
  conceptId: string;
}

/** What stands between two words of one phrase. */
const BESIDE = /^[\s\p{Pd}\u200B]*$/u;
const LONGEST_JOIN = 4;

/**
 * The rule of terms that are recognised in context only (ລາວ is Laos, and "he"): there is a
 * witness, which is an occurrence of another term that needs no context,
 * 1. of the same concept or of one that is related to it, in the same sentence;
 * 2. of any concept, right before the term in Vietnamese and Lao, right after it in English: a
 *    name is then an attribute of the witness (ລັດຖະສະພາລາວ);
 * What is known of a wording (`misleading.ts`) comes first: it can rule the term out, or be the
 * witness itself.
 */
export class Context {
  private readonly bySentence = new Map<number, Witness[]>();

  constructor(
    private readonly text: string,
    private readonly lang: Lang,
    private readonly sentences: readonly Sentence[],
    witnesses: readonly Witness[],
    private readonly isRelated: (one: string, other: string) => boolean,
  ) {
    for (const witness of witnesses) {
      const sentence = sentenceAt(sentences, witness.start);
      const list = this.bySentence.get(sentence);
      if (list) list.push(witness);
      else this.bySentence.set(sentence, [witness]);
    }
  }

  /** Whether the context says that the term is meant. */
  speaksFor({ start, end, conceptId }: Witness): boolean {
    const near = this.bySentence.get(sentenceAt(this.sentences, start)) ?? [];
    return near.some((witness) => {
      if (witness.start < end && witness.end > start) return false;
      return (
        this.isOfOneKind(witness.conceptId, conceptId) || this.isAttribute(witness, start, end)
      );
    });
  }

  private isOfOneKind(one: string, other: string): boolean {
    return one === other || this.isRelated(one, other);
  }

  private isAttribute(witness: Witness, start: number, end: number): boolean {
    const isHeadFirst = this.lang !== 'en';
    const from = isHeadFirst ? witness.end : end;
    const to = isHeadFirst ? start : witness.start;
    return to >= from && to - from <= LONGEST_JOIN && BESIDE.test(this.text.slice(from, to));
  }
}
