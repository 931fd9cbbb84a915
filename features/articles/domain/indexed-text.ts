import type { Lang } from '@/language/lang';
import { kwicLine } from './concordance/concordance';
import type { Occurrence } from './recognition/term';
import { sentenceAt, splitSentences } from './sentences/sentences';

/** A sentence as it is kept. */
export interface TextSentence {
  number: number;
  paragraph: number;
  start: number;
  end: number;
  text: string;
}

/** An occurrence as it is kept: with its sentence, and keys to sort a concordance by. */
export interface TextOccurrence {
  start: number;
  end: number;
  sentence: number;
  conceptId: string;
  termId: string;
  leftKey: string;
  rightKey: string;
}

/** How often a concept occurs in a text, and where first. */
export interface TextMention {
  conceptId: string;
  count: number;
  first: number;
}

/** The sentences of a text, numbered from 0. */
export const sentencesOf = (body: string, lang: Lang): TextSentence[] =>
  splitSentences(body, lang).map(({ start, end, paragraph }, number) => ({
    number,
    paragraph,
    start,
    end,
    text: body.slice(start, end),
  }));

const CONTEXT = 60;
const LONGEST_KEY = 120;

/** What is kept of the occurrences that were recognised in a text. Linear in the text. */
export function occurrencesOf(
  lang: Lang,
  sentences: readonly TextSentence[],
  recognized: readonly Occurrence[],
): TextOccurrence[] {
  return recognized.map(({ start, end, conceptId, termId }) => {
    const number = Math.max(0, sentenceAt(sentences, start));
    const sentence = sentences[number];
    const offset = sentence?.start ?? 0;
    const line = kwicLine(
      sentence?.text ?? '',
      lang,
      { start: start - offset, end: end - offset },
      CONTEXT,
    );
    return {
      start,
      end,
      sentence: number,
      conceptId,
      termId,
      leftKey: line.leftKey.slice(0, LONGEST_KEY),
      rightKey: line.rightKey.slice(0, LONGEST_KEY),
    };
  });
}

/** The concepts of some occurrences, in the order in which they come first. */
export function mentionsOf(occurrences: readonly TextOccurrence[]): TextMention[] {
  const mentions = new Map<string, TextMention>();
  for (const { conceptId, start } of occurrences) {
    const known = mentions.get(conceptId);
    if (known) known.count++;
    else mentions.set(conceptId, { conceptId, count: 1, first: start });
  }
  return [...mentions.values()];
}

/** What tells an occurrence from any other one of the same article. */
export const occurrenceKey = (one: TextOccurrence): string =>
  [one.start, one.end, one.sentence, one.conceptId, one.termId, one.leftKey, one.rightKey].join(
    '\0',
  );

/** What tells a mention from any other one of the same article. */
export const mentionKey = (one: TextMention): string =>
  `${one.conceptId} ${one.count} ${one.first}`;

/** What is in one list and not in another, by a key. */
export function difference<T>(
  list: readonly T[],
  other: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const known = new Set(other.map(keyOf));
  return list.filter((one) => !known.has(keyOf(one)));
}
