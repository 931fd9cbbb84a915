import type { Lang } from '@/language/lang';

/** 1: the wording is deprecated, 2: it is a name of before. */
export type Outdated = 1 | 2;

/** A term in a sentence: as it is written there, the number of its concept in `Reading.terms`, what speaks against it. */
export type TermRun = readonly [text: string, term: number, outdated?: Outdated];

/** A piece of a sentence. */
export type Run = string | TermRun;

/** A sentence as a reader gets it. */
export interface ReadSentence {
  number: number;
  /** Whether white space stands between it and the sentence before in its paragraph. */
  isApart: boolean;
  runs: Run[];
  /** What says the same in the other language has the same one. */
  pair?: string;
}

export type ReadParagraph = ReadSentence[];

/** What stands beside each other in two languages. */
export interface ReadRow {
  /** Whether a paragraph begins with it, on either side. */
  isStart: boolean;
  left: ReadParagraph[];
  right: ReadParagraph[];
}

/** A sentence as it is kept. */
export interface KeptSentence {
  number: number;
  paragraph: number;
  start: number;
  end: number;
  text: string;
  row: number | null;
}

/** An occurrence as it is kept, with the status of its term. */
export interface KeptOccurrence {
  start: number;
  end: number;
  sentence: number;
  conceptId: string;
  status: string;
}

/** A concept of an article. */
export interface ReadTerm {
  id: string;
  slug: string;
  labels: Record<Lang, string>;
  /** How often it occurs in the article; 0 of one that only the translation beside it has. */
  count: number;
  /** The number of the sentence in which it occurs first; of no sentence null. */
  first: number | null;
}

const OUTDATED: Record<string, Outdated> = { deprecated: 1, superseded: 2 };

/**
 * Takes a sentence apart at its terms.
 * @param occurrences those of the sentence in their order, with offsets of the whole text; one that reaches beyond the
 *   sentence ends with it, and one inside another is left out
 * @param termOf the number of a concept; undefined: it is not marked
 */
export function runsOf(
  { start, end, text }: Pick<KeptSentence, 'start' | 'end' | 'text'>,
  occurrences: readonly KeptOccurrence[],
  termOf: (conceptId: string) => number | undefined,
): Run[] {
  const runs: Run[] = [];
  let at = start;
  const plain = (to: number) => {
    if (to > at) runs.push(text.slice(at - start, to - start));
    at = Math.max(at, to);
  };
  for (const one of occurrences) {
    const term = termOf(one.conceptId);
    const last = Math.min(one.end, end);
    if (term === undefined || one.start < at || last <= one.start) continue;
    plain(one.start);
    const outdated = OUTDATED[one.status];
    const written = text.slice(one.start - start, last - start);
    runs.push(outdated ? [written, term, outdated] : [written, term]);
    at = last;
  }
  plain(end);
  return runs;
}

/** A sentence that is ready, with where it belongs. */
interface Placed extends ReadSentence {
  paragraph: number;
  row: number | null;
}

/** The sentences of a text with their terms. Linear in the text. */
export function placeSentences(
  sentences: readonly KeptSentence[],
  occurrences: readonly KeptOccurrence[],
  termOf: (conceptId: string) => number | undefined,
): Placed[] {
  let next = 0;
  return sentences.map((sentence, index) => {
    const own: KeptOccurrence[] = [];
    for (; (occurrences[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; next++) {
      own.push(occurrences[next] as KeptOccurrence);
    }
    const before = sentences[index - 1];
    return {
      number: sentence.number,
      paragraph: sentence.paragraph,
      row: sentence.row,
      isApart: before?.paragraph === sentence.paragraph && before.end < sentence.start,
      runs: runsOf(sentence, own, termOf),
    };
  });
}

/** The paragraphs of some sentences, in order. */
export function paragraphsOf(sentences: readonly Placed[]): ReadParagraph[] {
  const paragraphs: ReadParagraph[] = [];
  let last: number | undefined;
  for (const { paragraph, row: _, ...sentence } of sentences) {
    if (paragraph !== last) paragraphs.push([]);
    paragraphs.at(-1)?.push(sentence);
    last = paragraph;
  }
  return paragraphs;
}

/**
 * Puts two texts beside each other, row by row. What has no counterpart stands alone in its place. Where both sides of
 * a row have as many sentences, each belongs to the one at its place, else all to all.
 */
export function alignRows(left: readonly Placed[], right: readonly Placed[]): ReadRow[] {
  const lefts = groupRows(left);
  const rights = groupRows(right);
  const rows: ReadRow[] = [];
  const last: { left?: number; right?: number } = {};
  const put = (left: readonly Placed[], right: readonly Placed[]) => {
    const begins = (side: 'left' | 'right', sentences: readonly Placed[]) => {
      const before = last[side];
      last[side] = sentences.at(-1)?.paragraph ?? before;
      return sentences.length > 0 && sentences[0]?.paragraph !== before;
    };
    const isStart = [begins('left', left), begins('right', right)].includes(true);
    rows.push({ isStart, ...rowOf(left, right, rows.length) });
  };
  let at = 0;
  const alone = (until: number | null) => {
    for (; at < rights.length; at++) {
      const group = rights[at] as Group;
      if (until !== null && group.row !== null && group.row >= until) return;
      put([], group.sentences);
    }
  };
  for (const { row, sentences } of lefts) {
    if (row !== null) alone(row);
    const other = row !== null && rights[at]?.row === row ? rights[at++] : undefined;
    put(sentences, other?.sentences ?? []);
  }
  alone(null);
  return rows;
}

interface Group {
  row: number | null;
  sentences: Placed[];
}

function groupRows(sentences: readonly Placed[]): Group[] {
  const groups: Group[] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last && last.row === sentence.row) last.sentences.push(sentence);
    else groups.push({ row: sentence.row, sentences: [sentence] });
  }
  return groups;
}

function rowOf(left: readonly Placed[], right: readonly Placed[], number: number) {
  if (left.length === 0 || right.length === 0) {
    return { left: paragraphsOf(left), right: paragraphsOf(right) };
  }
  const isOneToOne = left.length === right.length;
  const paired = (sentences: readonly Placed[]) =>
    paragraphsOf(
      sentences.map((sentence, index) => ({
        ...sentence,
        pair: isOneToOne ? `${number}.${index}` : `${number}`,
      })),
    );
  return { left: paired(left), right: paired(right) };
}

/** How many words somebody reads in a minute. */
const WORDS_A_MINUTE = 200;

/** How long it takes to read a text, in minutes; 0 of one without words. */
export const minutesOf = (words: number): number =>
  words > 0 ? Math.max(1, Math.round(words / WORDS_A_MINUTE)) : 0;
