import type { ConceptStatus } from '@/features/glossary/domain/status';
import { isLang, LANGS, type Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { shownLabel } from '../../domain/shown-label';
import type { Lack, TableColumn } from '../../domain/table-state';
import { namePlace, reasonText, type TableWords } from './table-texts';

export interface RowData {
  id: string;
  version: number;
  labels: Record<Lang, string>;
  category: string;
  subject: string | null;
  status: ConceptStatus;
  lacks: readonly Lack[];
  author: string | null;
  updated: string;
  published: string | null;
}

/** A concept: a row of the table, on a phone a few lines of a list. Called, not rendered, as in concept-rows.tsx. */
export function conceptRow(
  row: RowData,
  {
    locale,
    columns,
    words,
    isSelected,
    refusal,
    onToggle,
    onToggleTo,
  }: {
    locale: Lang;
    columns: readonly TableColumn[];
    words: TableWords;
    isSelected: boolean;
    /** The code of why it could not be changed. */
    refusal: string | undefined;
    onToggle: (id: string) => void;
    onToggleTo: (id: string) => void;
  },
) {
  const { id, labels } = row;
  const { texts } = words;
  const languages = columns.filter(isLang);
  // The row is opened by the first label that there is.
  const linked = languages.find((lang) => labels[lang]) ?? languages[0];
  const name = shownLabel(labels, locale);
  const link = (lang: Lang) => {
    const text = labels[lang] ? { lang, text: labels[lang] } : name;
    return (
      <a
        href={`/${locale}/admin/concepts/${id}`}
        lang={text?.lang}
        className="inline-block min-h-6"
      >
        {text?.text ?? texts.unnamed}
      </a>
    );
  };
  const reason = refusal && (
    <span className="block text-label text-bad">{reasonText(texts, refusal)}</span>
  );
  return (
    <tr key={id} data-id={id}>
      <td>
        <label>
          <input
            type="checkbox"
            checked={isSelected}
            onChange={({ nativeEvent }) => {
              const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
              (isRange ? onToggleTo : onToggle)(id);
            }}
          />
          <span className="sr-only">
            {texts.select.replace(namePlace, () => name?.text ?? texts.unnamed)}
          </span>
        </label>
      </td>
      {columns.map((column) =>
        isLang(column) ? (
          <td
            key={column}
            data-label={column === linked ? 'main' : labels[column] ? 'other' : 'no'}
          >
            {column === linked ? (
              <>
                {link(column)}
                {reason}
              </>
            ) : labels[column] ? (
              <span lang={column}>{labels[column]}</span>
            ) : (
              <Absent text={texts.noLabel} />
            )}
          </td>
        ) : (
          fact(column, row, words)
        ),
      )}
    </tr>
  );
}

function fact(column: Exclude<TableColumn, Lang>, row: RowData, words: TableWords) {
  const { texts, statuses, categories } = words;
  const values: Record<Exclude<TableColumn, Lang>, string | null> = {
    category: categories.find(({ value }) => value === row.category)?.name ?? row.category,
    status: statuses[row.status],
    subject: row.subject,
    lacks: lackText(row.lacks, words),
    author: row.author,
    version: String(row.version),
    updated: row.updated,
    published: row.published,
  };
  const value = values[column];
  // On a phone, where there are no heads of columns, these would not say what they are.
  const isNamed = column !== 'category' && column !== 'status' && column !== 'subject';
  return (
    <td key={column} data-fact={value ? column : 'no'}>
      {value && isNamed && <span className="md:hidden">{texts.columnNames[column]}: </span>}
      {column === 'status' && row.status !== 'published' ? (
        <Badge tone={row.status === 'inReview' ? 'accent' : 'outline'}>{value}</Badge>
      ) : (
        value
      )}
    </td>
  );
}

/** What is lacking; a language is seen from its empty cell, but not every column is shown. */
function lackText(lacks: readonly Lack[], { lacks: names }: TableWords): string {
  return lacks.map((lack) => names[lack]).join(', ');
}

function Absent({ text }: { text: string }) {
  return (
    <span className="text-ink-3">
      <span aria-hidden>–</span>
      <span className="sr-only">{text}</span>
    </span>
  );
}

/** How wide the table must be for its columns, in rem. */
export const widthOf = (columns: readonly TableColumn[]): number =>
  columns.reduce((sum, column) => sum + (LANGS.some((lang) => lang === column) ? 11 : 7), 3);
