import { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

/** The words for what goes wrong, for the browser. */
export function problemTextsOf(locale: Lang) {
  const { errors, problems } = messagesOf(locale).review;
  const { parts } = messagesOf(locale).history.difference;
  return { errors, problems, parts, languages: messagesOf(locale).languages };
}

export type ProblemTexts = ReturnType<typeof problemTextsOf>;

const textOf = (texts: Readonly<Record<string, string>>, key: string, fallback: string): string =>
  Object.hasOwn(texts, key) ? (texts[key] ?? fallback) : fallback;

/** The sentence for the code of an answer. */
export const errorText = ({ errors }: ProblemTexts, code: string): string =>
  textOf(errors, code, errors.unexpected);

export interface ProblemLine {
  path: string;
  part: string;
  /** Which of the items of the part. */
  item?: { text: string; lang?: string };
  text: string;
}

/** What paths of a concept lead to, by the first two names of the path. */
export type Places = Readonly<Record<string, { text: string; lang?: string }>>;

/** What is wrong with a concept, each with where it is. */
export function problemLines(
  { problems, parts, languages }: ProblemTexts,
  fieldErrors: Readonly<Record<string, string>>,
  places: Places,
): ProblemLine[] {
  return Object.entries(fieldErrors).map(([path, code]) => {
    const [part = '', item = ''] = path.split('.');
    const language = textOf(languages, item, '');
    const place = places[`${part}.${item}`] ?? (language ? { text: language } : undefined);
    return {
      path,
      part: textOf(parts, part, part),
      ...(place && { item: place }),
      text: textOf(problems, code, problems.invalid),
    };
  });
}
