import type { FormTexts } from './form-texts';
import type { TermValues } from './form-values';
import { isPreferred, type TermPlace } from './layout';

const has = <T extends object>(texts: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(texts, key);

/** What is folded in a term and worth knowing: all that is not as usual. */
export function termSummary(
  place: TermPlace,
  values: TermValues | undefined,
  { fields, termStatuses, partsOfSpeech, recognitions, confidences }: FormTexts,
): string {
  const { status, searchOnly } = place;
  const { partOfSpeech = '', recognition = '', confidence = '', note, source } = values ?? {};
  const parts = [
    status !== 'admitted' && !isPreferred(place) && termStatuses[status],
    searchOnly && fields.searchOnly,
    partOfSpeech !== 'noun' && has(partsOfSpeech, partOfSpeech) && partsOfSpeech[partOfSpeech],
    recognition !== 'always' && has(recognitions, recognition) && recognitions[recognition],
    confidence === 'low' && `${fields.confidence}: ${confidences.low}`,
    note && `${fields.note}: ${short(note)}`,
    source && `${fields.source}: ${short(source)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

const mostShown = 50;
const short = (text: string): string =>
  text.length > mostShown ? `${text.slice(0, mostShown).trimEnd()}…` : text;
