import type { Lang } from '@/language/lang';
import type { EntryTerm, Field } from '../entry';
import { partOfSpeechOf } from '../tbx/values';
import { type Cells, listOf, problem, type Report, readValue, textOf } from './cells';
import { langColumn } from './columns';
import { readDetails } from './details';
import type { Separator } from './mapping';
import { type Shared, saidAt, TERM_FIELDS } from './term-columns';

/** As many as a concept may have. */
const mostTerms = 200;

/** How the terms of a table are read. */
export interface Reading {
  separator: Separator;
  /** What the table can say. */
  fields: ReadonlySet<Field>;
  report: Report;
}

/** The terms of one language of a row, in the order of `TERM_FIELDS`. */
export function readTerms(cells: Cells, lang: Lang, reading: Reading): EntryTerm[] {
  const { separator, report } = reading;
  const shared = sharedOf(cells, lang, report);
  const terms: EntryTerm[] = [];
  for (const field of TERM_FIELDS) {
    const items = listOf(cells, langColumn(lang, field), separator);
    for (const [index, item] of items.entries()) {
      if (terms.length === mostTerms) {
        problem(report, 'tooManyTerms', item.at, langColumn(lang, field));
        return terms;
      }
      const { text, details } =
        separator === 'bar' ? readDetails(item.text) : { text: item.text, details: undefined };
      const said = saidAt(field, index, terms.length === 0, shared);
      terms.push(termOf(lang, text, details ? { ...said, ...details } : said, reading));
    }
  }
  return terms;
}

function sharedOf(cells: Cells, lang: Lang, report: Report): Shared {
  const column = langColumn(lang, 'part of speech');
  return {
    partOfSpeech: readValue(cells, column, partOfSpeechOf, report),
    romanization: lang === 'lo' ? textOf(cells, 'lo romanization') : undefined,
    note: textOf(cells, langColumn(lang, 'usage')),
    source: textOf(cells, langColumn(lang, 'source')),
  };
}

const FIELD_NAMES = Object.entries({
  type: 'termType',
  status: 'termStatus',
  partOfSpeech: 'partOfSpeech',
  romanization: 'romanization',
  note: 'termNote',
  source: 'termSource',
  searchOnly: 'searchOnly',
  recognition: 'recognition',
} satisfies Partial<Record<keyof EntryTerm, Field>>) as [keyof Shared, Field][];

/** A term with what the table can say of it, and does. */
function termOf(
  lang: Lang,
  text: string,
  said: Omit<EntryTerm, 'lang' | 'text'>,
  { fields }: Reading,
): EntryTerm {
  const term: Record<string, unknown> = { lang, text };
  for (const [name, field] of FIELD_NAMES) {
    const value = said[name];
    if (value !== undefined && value !== '' && fields.has(field)) term[name] = value;
  }
  return term as unknown as EntryTerm;
}
