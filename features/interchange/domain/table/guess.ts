import { LANGS, type Lang } from '@/language/lang';
import { guessLang } from '@/language/script';
import { COLUMNS, type ColumnName, LANG_FIELDS, langColumn } from './columns';
import { type HeaderField, type HeaderParts, partsOfHeader } from './header-names';
import {
  isList,
  isOwnLayout,
  isTermColumn,
  type MappedColumn,
  type Mapping,
  partsOf,
  type Separator,
} from './mapping';

/** Lines above the header that have a title or a date in one cell. */
const mostTitles = 10;
/** What is kept of a header. */
const longestHeader = 200;

/** How the rows of a table are read, as far as its first rows tell; titles above the header are passed over. */
export function guessMapping(rows: readonly (readonly string[])[]): Mapping {
  const isTitle = (row: readonly string[] | undefined) =>
    (row ?? []).filter((cell) => cell.trim() !== '').length < 2;
  const head = rows.slice(0, mostTitles).findIndex((row) => !isTitle(row));
  const at = Math.max(0, head);
  const mapping = guessColumns(rows[at] ?? [], rows.slice(at + 1));
  const headerRow = mapping.headerRow === 0 ? 0 : mapping.headerRow + at;
  return { ...mapping, headerRow };
}

/**
 * What the columns of a table are, by their headers in any of the three languages, and where these do not tell, by the
 * script of what stands in them.
 * @param headers the first row; where it has no name that is known, but terms, it is taken for data
 * @param firstRows some rows below it
 */
export function guessColumns(
  headers: readonly string[],
  firstRows: readonly (readonly string[])[],
): Mapping {
  const drafts = headers.map((header, at) => draftOf(header, columnOf(firstRows, at), headers));
  const hasHeader =
    drafts.some(({ parts }) => parts.fields.size + parts.langs.size > 0) ||
    !headers.some((header, at) => isLikeBelow(header, drafts[at]));
  const settled = hasHeader
    ? drafts
    : headers.map((_, at) => draftOf('', [headers[at] ?? '', ...columnOf(firstRows, at)], []));
  const columns = settle(settled, headers);
  return {
    headerRow: hasHeader ? 1 : 0,
    separator: separatorOf(columns, firstRows),
    columns: hasHeader ? columns : columns.map((column) => ({ ...column, header: '' })),
  };
}

/** Whether a cell of the first row is one of the terms below it. */
const isLikeBelow = (header: string, draft: Draft | undefined): boolean =>
  Boolean(draft?.written) && guessLang(header) === draft?.written;

const columnOf = (rows: readonly (readonly string[])[], at: number): string[] =>
  rows.map((row) => row[at] ?? '');

interface Draft {
  own: ColumnName | undefined;
  parts: HeaderParts;
  /** The language of what stands in it: null for Latin letters that could be of any, undefined for no letters. */
  written: Lang | null | undefined;
}

function draftOf(header: string, values: readonly string[], headers: readonly string[]): Draft {
  const name = header.trim().toLowerCase().replace(/\s+/gu, ' ');
  const own = COLUMNS.find((column) => column === name);
  const parts = partsOfHeader(header);
  // "Source" beside "Target" is the term that was translated.
  const isPair = name === 'source' && headers.some((one) => /^target\b/iu.test(one.trim()));
  if (isPair)
    return {
      own: undefined,
      parts: { ...parts, fields: new Set(['term']) },
      written: writtenIn(values),
    };
  return { own, parts, written: writtenIn(values) };
}

function writtenIn(values: readonly string[]): Lang | null | undefined {
  const texts = values.filter((value) => /\p{L}/u.test(value));
  if (texts.length === 0) return undefined;
  const langs = texts.map((text) => guessLang(text.slice(0, 500)));
  const share = (lang: Lang) => langs.filter((one) => one === lang).length / texts.length;
  // Not every Vietnamese word has a letter that only Vietnamese has.
  if (share('lo') >= 0.5) return 'lo';
  return share('vi') >= 0.25 ? 'vi' : null;
}

/** Fields of which a header that names several means the first one here. */
const precedence: HeaderField[] = [
  'none',
  'definition',
  'examples',
  'usage',
  'part of speech',
  'romanization',
  'source',
  'deprecated',
  'superseded',
  'lookup',
  'acronym',
  'abbreviation',
  'short form',
  'variants',
  'related',
  'broader',
  'part of',
  'predecessor',
  'articles',
  'category',
  'subject',
  'status',
  'slug',
  'id',
  'note',
  'term',
];

const ignored = (header: string): MappedColumn => ({
  header: header.slice(0, longestHeader),
  to: 'ignore',
  certainty: 'guess',
});

function settle(drafts: readonly Draft[], headers: readonly string[]): MappedColumn[] {
  const taken = new Set<ColumnName>();
  const claim = (column: ColumnName): boolean => {
    if (taken.has(column) && !isList(column)) return false;
    taken.add(column);
    return true;
  };
  const columns = headers.map(ignored);
  let lang: Lang | undefined;
  drafts.forEach((draft, at) => {
    const header = headers[at] ?? '';
    const named = draft.own ? own(draft.own) : namedBy(draft, lang);
    if (!named) return;
    lang = partsOf(named.to).lang ?? lang;
    const to = claim(named.to) ? named.to : instead(named.to);
    const certainty = to === named.to ? named.certainty : 'guess';
    if (to) columns[at] = { ...ignored(header), to, certainty };
  });
  // Latin letters last: what they are depends on which languages are there.
  const byLetters = [...drafts.entries()].sort(([, a], [, b]) => rank(a) - rank(b));
  for (const [at, draft] of byLetters) {
    const { fields, langs } = draft.parts;
    if (columns[at]?.to !== 'ignore' || fields.has('none')) continue;
    if (draft.own || langs.size > 0 || (fields.size > 0 && !fields.has('term'))) continue;
    const to = byScript(draft, taken, fields.has('term'));
    if (to && claim(to)) columns[at] = { ...ignored(headers[at] ?? ''), to };
  }
  return columns;
}

const rank = ({ written }: Draft): number => (written ? 0 : 1);

interface Named {
  to: ColumnName;
  certainty: MappedColumn['certainty'];
}

const own = (to: ColumnName): Named => ({ to, certainty: 'sure' });

/** The column that a header names; its language may be told by what stands in it, or by the column of terms before it. */
function namedBy({ parts, written }: Draft, before: Lang | undefined): Named | undefined {
  const [only, ...others] = parts.langs;
  if (others.length > 0) return undefined;
  const field = precedence.find((one) => parts.fields.has(one)) ?? (only ? 'term' : undefined);
  if (field === undefined || field === 'none') return undefined;
  if (parts.fields.size === 0 && parts.hasRest) return { to: only ?? 'en', certainty: 'guess' };
  const certainty = parts.hasRest ? 'likely' : 'sure';
  if (field === 'term' && !only) {
    // Which language it is, all columns together say.
    return written ? { to: written, certainty: 'likely' } : undefined;
  }
  if (field === 'note') return only ? named(only, 'usage', certainty) : { to: 'note', certainty };
  if (field === 'source' && !only && !parts.fields.has('definition')) {
    return { to: 'sources', certainty };
  }
  const isProse = field === 'definition' || field === 'examples';
  const lang = only ?? (isProse ? proseLang(written, before) : before) ?? 'en';
  const sure = only ? certainty : 'likely';
  if (field === 'examples') return { to: `${lang} examples`, certainty: sure };
  const isSource = field === 'definition' && parts.fields.has('source');
  const langField = LANG_FIELDS.find((one) => one === (isSource ? 'definition source' : field));
  if (langField) return named(lang, langField, sure);
  const column = COLUMNS.find((one) => one === field);
  return column && { to: column, certainty };
}

/** Prose without a letter of Lao or Vietnamese is English. */
const proseLang = (written: Draft['written'], before: Lang | undefined): Lang | undefined =>
  written === undefined ? before : (written ?? 'en');

function named(lang: Lang, field: (typeof LANG_FIELDS)[number], certainty: Named['certainty']) {
  const to = langColumn(lang, field);
  return to && { to, certainty };
}

/** A column of terms of which the header does not say the language. */
function byScript(
  { written }: Draft,
  taken: ReadonlySet<ColumnName>,
  isTerm: boolean,
): ColumnName | undefined {
  if (written === undefined) return undefined;
  if (written) return taken.has(written) ? undefined : written;
  // Latin letters of any language: of terms only where the header says that, or nothing else is English.
  const hasOthers = isTerm || taken.has('vi') || taken.has('lo');
  return !hasOthers || taken.has('en') ? undefined : 'en';
}

/** A second column of terms of a language has other names. */
const instead = (column: ColumnName): ColumnName | undefined =>
  LANGS.some((lang) => lang === column) ? (`${column} variants` as ColumnName) : undefined;

/** What separates several terms in the first rows. */
function separatorOf(
  columns: readonly MappedColumn[],
  rows: readonly (readonly string[])[],
): Separator {
  const isTerms = columns.map(({ to }) => isTermColumn(to));
  if (isOwnLayout(columns)) return 'bar';
  const cells = rows.flatMap((row) => row.filter((_, at) => isTerms[at]));
  if (cells.some((cell) => cell.includes('|'))) return 'bar';
  if (cells.some((cell) => /\S[\r\n]+\S/u.test(cell))) return 'line';
  return cells.some((cell) => cell.includes(';')) ? 'semicolon' : 'bar';
}
