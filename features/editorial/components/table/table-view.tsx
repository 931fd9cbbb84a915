// As in features/glossary/components/terms-view.tsx: data travels to the browser once.
'use client';

import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState, useTransition } from 'react';
import type { Lang } from '@/language/lang';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { type Packed, unpack } from '@/ui/packed';
import { useHydrated } from '@/ui/use-hydrated';
import { tableAddress } from '../../domain/table-address';
import {
  nothingSelected,
  type Selection,
  selectedTo,
  toggled,
  without,
} from '../../domain/table-selection';
import type { TableColumn, TableState } from '../../domain/table-state';
import { BulkBar } from './bulk-bar';
import { ColumnChoice } from './column-choice';
import { ConceptGrid } from './concept-grid';
import type { RowData } from './concept-row';
import { KeysHelp, useKeysOn } from './keys-help';
import { Refused } from './refused';
import { SavedViews, type ViewData } from './saved-views';
import { TableFilters } from './table-filters';
import type { TableWords } from './table-texts';
import { useTableKeys } from './use-table-keys';

export interface TableViewProps {
  locale: Lang;
  state: TableState;
  columns: readonly TableColumn[];
  rows: readonly RowData[];
  /** How many concepts there are, as a sentence. */
  count: string;
  /** Says that the text finds more, where it does. */
  cut: string | null;
  /** The addresses of the page before and the next. */
  before: string | null;
  after: string | null;
  views: readonly ViewData[];
  /** Where these concepts are offered as files. */
  exported: string;
  words: TableWords;
}

/** Reads nothing that is not in its data. */
export function TableView({ data }: { data: Packed<TableViewProps> }) {
  const props = useMemo(() => unpack(data), [data]);
  const { locale, state, columns, rows, count, cut, before, after, views, exported, words } = props;
  const { texts } = words;
  const isAlive = useHydrated();
  const router = useRouter();
  const [isGoing, startGoing] = useTransition();
  const go = (next: TableState) =>
    startGoing(() => router.push(tableAddress(locale, next), { scroll: false }));
  const filter = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const address = tableAddress(locale, state);
  const { selection, select } = useSelection(address, rows);
  const [refusal, setRefusal] = useState<{ address: string; reasons: Record<string, string> }>();
  const refused = refusal?.address === address ? refusal.reasons : {};
  const setRefused = (reasons: Record<string, string>) => setRefusal({ address, reasons });
  const order = rows.map(({ id }) => id);
  const keys = useKeysOn();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const toggle = (id: string) => select(toggled(selection, id));
  const toggleTo = (id: string) => select(selectedTo(selection, order, id));
  useTableKeys({
    isOn: keys.isOn,
    table,
    filter,
    onSelect: toggle,
    onRange: toggleTo,
    onClear: () => select(nothingSelected),
    onHelp: () => setIsHelpOpen(true),
  });
  const refusedIds = Object.keys(refused).filter((id) => order.includes(id));
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 pt-8 pb-4">
        <h1 className="font-serif text-title">{texts.title}</h1>
        <p role="status" className="text-ink-2">
          {count}
        </p>
        <p className="ms-auto flex gap-x-5">
          <a href={`/${locale}/admin/imports`} className="link">
            {texts.import}
          </a>
          <a href={exported} className="link">
            {texts.export}
          </a>
        </p>
      </div>
      <TableFilters locale={locale} state={state} words={words} fieldRef={filter} onGo={go} />
      <div className="mt-4 mb-2 flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <SavedViews locale={locale} state={state} views={views} words={words} />
        <div className="flex items-center gap-1" inert={!isAlive}>
          <ColumnChoice state={state} columns={columns} words={words} onGo={go} />
          <KeysHelp
            keys={keys}
            isOpen={isHelpOpen}
            onOpenChange={setIsHelpOpen}
            texts={texts}
            close={words.close}
          />
        </div>
      </div>
      {cut && <p className="mb-2 text-small text-ink-2">{cut}</p>}
      {refusedIds.length > 0 && (
        <Refused
          texts={texts}
          onUnselect={() => {
            select(without(selection, refusedIds));
            setRefused({});
          }}
        />
      )}
      <div
        ref={table}
        aria-busy={isGoing}
        // A row that was changed goes to the top of the latest; the page does not follow it there.
        className={cx('transition-opacity [overflow-anchor:none]', isGoing && 'opacity-60')}
      >
        {rows.length === 0 ? (
          <None locale={locale} state={state} texts={texts} />
        ) : (
          <ConceptGrid
            locale={locale}
            state={state}
            columns={columns}
            rows={rows}
            words={words}
            selected={selection.ids}
            refused={refused}
            onToggle={toggle}
            onToggleTo={toggleTo}
            onToggleAll={() =>
              select(
                selection.ids.size === rows.length
                  ? nothingSelected
                  : { ids: new Set(order), anchor: null },
              )
            }
          />
        )}
      </div>
      <BulkBar
        locale={locale}
        items={rows.filter(({ id }) => selection.ids.has(id))}
        words={words}
        onClear={() => {
          select(nothingSelected);
          setRefused({});
        }}
        onChanged={() => {
          if (selection.ids.size > 0) focusBehind(table.current, selection.ids);
          select(nothingSelected);
          setRefused({});
          router.refresh();
        }}
        onRefused={setRefused}
      />
      <Steps before={before} after={after} texts={texts} />
    </>
  );
}

/** What is selected of the rows that are there; another address begins with nothing. */
function useSelection(address: string, rows: readonly RowData[]) {
  const [kept, setKept] = useState<{ address: string; selection: Selection }>();
  const { ids, anchor } = kept?.address === address ? kept.selection : nothingSelected;
  const present = new Set(rows.map(({ id }) => id).filter((id) => ids.has(id)));
  return {
    selection: { ids: present, anchor },
    select: (selection: Selection) => setKept({ address, selection }),
  };
}

/** Keeps the keys where one was: at the row behind those that were changed. */
function focusBehind(table: HTMLElement | null, ids: ReadonlySet<string>): void {
  const rows = [...(table?.querySelectorAll<HTMLElement>('tbody > tr') ?? [])];
  const isChanged = ({ dataset }: HTMLElement) => ids.has(dataset.id ?? '');
  const next = rows[rows.findLastIndex(isChanged) + 1] ?? rows[rows.findIndex(isChanged) - 1];
  next?.querySelector('a')?.focus({ preventScroll: true });
}

function None({
  locale,
  state,
  texts,
}: {
  locale: Lang;
  state: TableState;
  texts: TableWords['texts'];
}) {
  const { columns } = state;
  return (
    <EmptyState
      title={texts.none}
      action={
        <a href={tableAddress(locale, { columns })} className="link">
          {texts.reset}
        </a>
      }
    >
      {state.q && (state.status === 'archived' || state.status === 'all') && texts.noneArchived}
    </EmptyState>
  );
}

/** The links to the page before and the next. */
function Steps({
  before,
  after,
  texts,
}: {
  before: string | null;
  after: string | null;
  texts: TableWords['texts'];
}) {
  if (!before && !after) return null;
  return (
    <nav aria-label={texts.pages} className="mt-6 flex justify-between text-small">
      {before ? (
        <a href={before} rel="prev" className="page-cell page-link">
          <ChevronLeft aria-hidden className="size-4.5" />
          {texts.previous}
        </a>
      ) : (
        <span />
      )}
      {after && (
        <a href={after} rel="next" className="page-cell page-link">
          {texts.next}
          <ChevronRight aria-hidden className="size-4.5" />
        </a>
      )}
    </nav>
  );
}
