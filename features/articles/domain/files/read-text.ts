import type { Lang } from '@/language/lang';

/** What a file says about an article. */
export interface ReadText {
  text: string;
  title?: string;
  publisher?: string;
  /** ISO 8601, a full date. */
  publishedOn?: string;
  lang?: Lang;
}

/** Why the text of a file cannot be had. */
export type FileProblem =
  | 'tooLarge'
  | 'empty'
  /** No text at all: a picture, a program. */
  | 'binary'
  /** Of another kind than can be read, or than its name says. */
  | 'kind'
  | 'encoding'
  | 'broken'
  /** Unpacks to much more than it is. */
  | 'bomb'
  /** It has declarations of its own (DTD), which are never followed. */
  | 'declarations'
  | 'noText'
  /** More text than an article may have. */
  | 'tooLong'
  /** So many tags or such deep ones that reading would take too long. */
  | 'tooComplex';

/** A problem on the way to the text of a file. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}
