import type { Lang } from '@/language/lang';
import type { EntryTerm, Field } from '../entry';
import { partOfSpeechOf } from '../tbx/values';
import { type Cells, listOf, problem, type Report, readValue, textOf } from './cells';
import { langColumn } from './columns';
import { readDetails } from './details';
import type { Separator } from './mapping';
import { kindAt, type Shared, saidByColumns, TERM_FIELDS } from './term-columns';

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
  const { separator, fields, report } = reading;
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
        separator === 'bar' ? readDetails(item.text) : { text: item.text, details: {} };
      const said = saidByColumns(field, terms.length === 0, shared);
      const whole = { ...kindAt(field, index), ...said, ...details };
      terms.push({ lang, text, ...carried(whole, fields) });
    }
  }
  return terms;
}

function sharedOf(cells: Cells, lang: Lang, report: Report): Shared {
  const column = langColumn(lang, 'part of speech');
  return {
    all: { partOfSpeech: readValue(cells, column, partOfSpeechOf, report) },
    first: {
      ...(lang === 'lo' && { romanization: textOf(cells, 'lo romanization') }),
      note: textOf(cells, langColumn(lang, 'usage')),
      source: textOf(cells, langColumn(lang, 'source')),
    },
  };
}

const FIELD_NAMES = {
  type: 'termType',
  status: 'termStatus',
  partOfSpeech: 'partOfSpeech',
  romanization: 'romanization',
  note: 'termNote',
  source: 'termSource',
  searchOnly: 'searchOnly',
  recognition: 'recognition',
} as const satisfies Partial<Record<keyof EntryTerm, Field>>;

/** What the table can say of a term, and does. */
function carried(said: Omit<EntryTerm, 'lang' | 'text'>, fields: ReadonlySet<Field>) {
  const names = Object.keys(FIELD_NAMES) as (keyof typeof FIELD_NAMES)[];
  const kept = names.filter(
    (name) => said[name] !== undefined && said[name] !== '' && fields.has(FIELD_NAMES[name]),
  );
  return Object.fromEntries(kept.map((name) => [name, said[name]]));
}
