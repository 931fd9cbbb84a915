'use client';

import { startTransition, useOptimistic } from 'react';
import { Checkbox } from '@/ui/checkbox';
import { TABLE_COLUMNS, type TableColumn, type TableState } from '../../domain/table-state';
import type { TableWords } from './table-texts';

/** Chooses the columns; unfolds over the table. */
export function ColumnChoice({
  state,
  columns,
  words: { texts },
  onGo,
}: {
  state: TableState;
  columns: readonly TableColumn[];
  words: TableWords;
  onGo: (state: TableState) => void;
}) {
  // A choice is seen at once, its column when the page has come.
  const [shown, show] = useOptimistic(columns);
  const choose = (next: readonly TableColumn[]) =>
    startTransition(() => {
      show(next);
      onGo({ ...state, columns: next });
    });
  return (
    <details
      className="group relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary className="flex min-h-9 items-center rounded-control px-3 text-small font-semibold text-accent-ink hover:bg-accent-wash touch:min-h-11">
        {texts.columns}
      </summary>
      <fieldset className="absolute end-0 z-10 mt-1 w-56 max-w-[calc(100vw-2rem)] rounded-panel border border-line-strong bg-raised px-4 py-2 shadow-pop max-md:start-0 max-md:end-auto">
        <legend className="sr-only">{texts.columns}</legend>
        {TABLE_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            label={texts.columnNames[column]}
            checked={shown.includes(column)}
            onChange={({ target }) =>
              choose(target.checked ? [...shown, column] : shown.filter((one) => one !== column))
            }
          />
        ))}
      </fieldset>
    </details>
  );
}
