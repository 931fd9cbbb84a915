import type { FormTexts } from './form-texts';

const has = <T extends object>(texts: T, code: string): code is Extract<keyof T, string> =>
  Object.hasOwn(texts, code);

/** The sentence for a code of a schema or of an answer. */
export function problemText(
  { problems, errors }: FormTexts,
  code: string | undefined,
): string | undefined {
  if (!code) return undefined;
  if (has(problems, code)) return problems[code];
  return has(errors, code) ? errors[code] : errors.unexpected;
}
