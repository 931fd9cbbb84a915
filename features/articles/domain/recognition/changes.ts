import { isRecognizable, type RecognizableTerm } from './term';

interface Recognized {
  status: string;
  terms: readonly Omit<RecognizableTerm, 'id' | 'conceptId'>[];
  relations: readonly { kind: string; to: string }[];
}

/** Whether a change of a concept can change what is recognised in texts: only what is published is. */
export function changesRecognition(before: Recognized, after: Recognized): boolean {
  const isSeen = [before, after].map(({ status }) => status === 'published');
  if (isSeen[0] !== isSeen[1]) return true;
  return isSeen[0] === true && keyOf(before) !== keyOf(after);
}

function keyOf({ terms, relations }: Recognized): string {
  const recognizable = terms
    .filter((term) => isRecognizable(term))
    .map(({ lang, text, type, status, recognition }) => [lang, text, type, status, recognition]);
  return JSON.stringify([recognizable, relations.map(({ to }) => to)]);
}
