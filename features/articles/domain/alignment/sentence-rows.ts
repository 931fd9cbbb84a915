import type { Lang } from '@/language/lang';
import { alignPieces } from './gale-church';
import { type Piece, pieceOf } from './piece';
import { type Row, rowStarts } from './row';

/** A text as it is aligned: the sentences of its paragraphs. */
export interface AlignedText {
  lang: Lang;
  paragraphs: readonly (readonly string[])[];
}

/** Sentences by their paragraphs, which are numbered from 0. */
export function paragraphsOf(
  sentences: readonly { paragraph: number; text: string }[],
): string[][] {
  const paragraphs: string[][] = [];
  for (const { paragraph, text } of sentences) {
    while (paragraphs.length <= paragraph) paragraphs.push([]);
    paragraphs[paragraph]?.push(text);
  }
  return paragraphs;
}

/** Which paragraphs of a text and its translation stand opposite each other, guessed. */
export function guessRows(original: AlignedText, own: AlignedText): Row[] {
  const pieces = ({ lang, paragraphs }: AlignedText): Piece[] =>
    paragraphs.map((sentences) => pieceOf(sentences.join(' '), lang));
  return alignPieces(pieces(original), pieces(own));
}

/** Which sentences stand opposite each other inside rows of paragraphs. */
export function alignSentences(
  original: AlignedText,
  own: AlignedText,
  rows: readonly Row[],
): Row[] {
  const starts = rowStarts(rows);
  return rows.flatMap(([left, right], at) => {
    const [first, second] = starts[at] ?? [0, 0];
    return alignPieces(sentencePieces(original, first, left), sentencePieces(own, second, right));
  });
}

const sentencePieces = ({ lang, paragraphs }: AlignedText, from: number, count: number): Piece[] =>
  paragraphs.slice(from, from + count).flatMap((list) => list.map((text) => pieceOf(text, lang)));
