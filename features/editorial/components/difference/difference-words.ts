import { messagesOf, textsOf } from '@/i18n/texts';
import { isLang, type Lang } from '@/language/lang';
import { guessLang } from '@/language/script';

type Texts = Readonly<Record<string, string>>;

/** The words of the interface for the names and values of fields of a concept. */
export function differenceWords(locale: Lang) {
  const { t } = textsOf(locale);
  const { history, categories, termTypes, termStatuses, relationRoles, languages } =
    messagesOf(locale);
  const { parts, items, fields, conceptStatuses, partsOfSpeech, recognitions, confidences } =
    history.difference;
  const values: Record<string, Texts> = {
    category: categories,
    status: conceptStatuses,
    'terms.lang': languages,
    'definitions.lang': languages,
    'terms.type': termTypes,
    'terms.status': termStatuses,
    'terms.partOfSpeech': partsOfSpeech,
    'terms.recognition': recognitions,
    'terms.confidence': confidences,
  };
  const word = (texts: Texts, key: string) =>
    Object.hasOwn(texts, key) ? (texts[key] ?? key) : key;
  return {
    /** The name of a part of a concept. */
    part: (part: string) => word(parts, part),
    /** The name of one of the items of a part. */
    item: (part: string, isPreferred = false) => word(items, isPreferred ? 'preferred' : part),
    /** The name of a field of an item. */
    field: (field: string) => word(fields, field),
    role: (kind: string) => word(relationRoles, kind),
    language: (lang: string) => word(languages, lang),
    /** The word for a value of a few, undefined where the field takes any text. */
    value(place: string, value: unknown): string | undefined {
      if (typeof value === 'boolean') return t(`history.difference.${value ? 'yes' : 'no'}`);
      const texts = values[place];
      return texts && word(texts, String(value));
    },
  };
}

export type DifferenceWords = ReturnType<typeof differenceWords>;

/** The language of a free text as far as its letters tell, for its size and its reader's voice. */
export const langOfText = (text: string): Lang | undefined => guessLang(text) ?? undefined;

/** The language of the text of a field, where it is that of its item. */
export function langOfField(field: string, of: { lang?: Lang } | undefined): Lang | undefined {
  if (isLang(field)) return field;
  return field === 'text' ? of?.lang : undefined;
}

/** What every item has and says nothing. */
const SILENT: Readonly<Record<string, unknown>> = {
  searchOnly: false,
  romanizationGenerated: false,
  recognition: 'always',
};

/** The fields of an item that say something of it, beside its language. */
export const tellingFields = (item: object): [string, unknown][] =>
  Object.entries(item).filter(
    ([field, value]) =>
      !['id', 'lang'].includes(field) && value !== undefined && SILENT[field] !== value,
  );
