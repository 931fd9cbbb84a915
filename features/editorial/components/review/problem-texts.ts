import { messagesOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';

type Messages = ReturnType<typeof messagesOf>;
type Words<T> = Record<keyof T, string>;

export interface ProblemTexts {
  errors: Words<Messages['review']['errors']>;
  problems: Words<Messages['review']['problems']>;
  parts: Words<Messages['history']['difference']['parts']>;
  languages: Words<Messages['languages']>;
}

/** The words for what goes wrong, for the browser. */
export function problemTextsOf(locale: Lang): ProblemTexts {
  const { review, history, languages } = messagesOf(locale);
  const { errors, problems } = review;
  return { errors, problems, parts: history.difference.parts, languages };
}

const textOf = (texts: Readonly<Record<string, string>>, key: string, fallback: string): string =>
  Object.hasOwn(texts, key) ? (texts[key] ?? fallback) : fallback;

/** The sentence for the code of an answer. */
export const errorText = ({ errors }: ProblemTexts, code: string): string =>
  textOf(errors, code, errors.unexpected);

export interface ProblemLine {
  path: string;
  part: string;
  /** Which of the items of the part, which says enough. */
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
