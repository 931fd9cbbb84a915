'use client';

import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { CSSProperties, RefCallback } from 'react';
import { isLang, type Lang } from '@/language/lang';
import { Table, Th } from '@/ui/table';
import { useHydrated } from '@/ui/use-hydrated';
import { changedTable, tableAddress } from '../../domain/table-address';
import {
  orderOf,
  type TableColumn,
  type TableSort,
  type TableState,
} from '../../domain/table-state';
import { conceptRow, type RowData, widthOf } from './concept-row';
import type { TableWords } from './table-texts';

/** The rows of the table under the heads of its columns; some of these sort it. */
export function ConceptGrid({
  locale,
  state,
  columns,
  rows,
  words,
  selected,
  refused,
  onToggle,
  onToggleTo,
  onToggleAll,
}: {
  locale: Lang;
  state: TableState;
  columns: readonly TableColumn[];
  rows: readonly RowData[];
  words: TableWords;
  selected: ReadonlySet<string>;
  refused: Readonly<Record<string, string>>;
  onToggle: (id: string) => void;
  onToggleTo: (id: string) => void;
  onToggleAll: () => void;
}) {
  const { texts } = words;
  const isAlive = useHydrated();
  const all = (
    <SelectAll
      label={texts.selectAll}
      isAll={selected.size === rows.length}
      isSome={selected.size > 0}
      isDisabled={!isAlive}
      onToggle={onToggleAll}
    />
  );
  return (
    <div
      style={{ '--wide': `${widthOf(columns)}rem` } as CSSProperties}
      className="[--table-width:var(--wide)] lg:[--table-width:min(var(--wide),100%)] max-md:[--table-width:0]"
    >
      <div className="flex items-center gap-1 pb-2 text-label text-ink-2 md:hidden">
        {all}
        <span aria-hidden>{texts.selectAll}</span>
      </div>
      <Table label={texts.label} minWidth="var(--table-width)" className="text-small">
        <thead className="max-md:hidden">
          <tr>
            <Th className="w-9">{all}</Th>
            {columns.map((column) => (
              <Head key={column} locale={locale} state={state} column={column} texts={texts} />
            ))}
          </tr>
        </thead>
        <tbody className="desk-rows" inert={!isAlive}>
          {rows.map((row) =>
            conceptRow(row, {
              locale,
              columns,
              words,
              isSelected: selected.has(row.id),
              refusal: refused[row.id],
              onToggle,
              onToggleTo,
            }),
          )}
        </tbody>
      </Table>
    </div>
  );
}

function Head({
  locale,
  state,
  column,
  texts,
}: {
  locale: Lang;
  state: TableState;
  column: TableColumn;
  texts: TableWords['texts'];
}) {
  const name = texts.columnNames[column];
  if (!isLang(column) && column !== 'updated') return <Th>{name}</Th>;
  const order = orderOf(state);
  const isSorted = order?.by === column;
  // Of changes the latest are asked for first.
  const isNextDescending = isSorted ? !order.descending : column === 'updated';
  const sort: TableSort = `${isNextDescending ? '-' : ''}${column}`;
  const Arrow = isSorted && order.descending ? ArrowDown : ArrowUp;
  return (
    <Th aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <a
        href={tableAddress(locale, changedTable(state, { sort }))}
        className="list-link inline-flex min-h-6 items-center gap-1"
      >
        {name}
        {isSorted && <Arrow aria-hidden className="size-3.5" />}
      </a>
    </Th>
  );
}

function SelectAll({
  label,
  isAll,
  isSome,
  isDisabled,
  onToggle,
}: {
  label: string;
  isAll: boolean;
  isSome: boolean;
  isDisabled: boolean;
  onToggle: () => void;
}) {
  const mark: RefCallback<HTMLInputElement> = (input) => {
    if (input) input.indeterminate = isSome && !isAll;
  };
  return (
    <label className="grid size-9 place-items-center touch:size-11">
      <input
        ref={mark}
        type="checkbox"
        checked={isAll}
        disabled={isDisabled}
        onChange={onToggle}
        className="size-4.5 accent-accent touch:size-6"
      />
      <span className="sr-only">{label}</span>
    </label>
  );
}
