import type { Lang } from '@/language/lang';
import type { Touched } from '../../domain/summary';
import { differenceWords } from './difference-words';

/** What a change touches, in the words of the interface. */
export interface TouchedPart {
  name: string;
  langs: { lang: Lang; name: string }[];
}

export function touchedParts(touched: readonly Touched[], locale: Lang): TouchedPart[] {
  const words = differenceWords(locale);
  return touched.map(({ part, langs, value }) => ({
    name:
      value === undefined ? words.part(part) : `${words.part(part)}: ${words.value(part, value)}`,
    langs: langs.map((lang) => ({ lang, name: words.language(lang) })),
  }));
}
