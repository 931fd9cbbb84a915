import type { FieldNote } from './field-notes';
import type { FormTexts } from './form-texts';

const has = <T extends object>(texts: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(texts, key);

/** The sentence for the code of a problem. */
export function problemText({ problems }: FormTexts, code: string | undefined): string | undefined {
  if (!code) return undefined;
  return has(problems, code) ? problems[code] : problems.invalid;
}

/** What was mended in a field. */
export function mendedText({ mended }: FormTexts, note: FieldNote | undefined): string | undefined {
  const sentences = note?.mended?.flatMap((code) => (has(mended, code) ? mended[code] : []));
  return sentences && sentences.length > 0 ? sentences.join(' ') : undefined;
}
