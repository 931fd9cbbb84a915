import { type RefObject, useEffect, useEffectEvent } from 'react';
import { tableKeyOf } from '../../domain/table-key';

const fields =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu], details';

/** The keys of the table. The row that they are at is the one that has the focus. */
export function useTableKeys({
  isOn,
  table,
  filter,
  onSelect,
  onRange,
  onClear,
  onHelp,
}: {
  isOn: boolean;
  table: RefObject<HTMLElement | null>;
  filter: RefObject<HTMLInputElement | null>;
  onSelect: (id: string) => void;
  onRange: (id: string) => void;
  onClear: () => void;
  onHelp: () => void;
}): void {
  /** @returns whether the key was for the table */
  const act = useEffectEvent((event: KeyboardEvent): boolean => {
    const { target } = event;
    const element = target instanceof Element ? target : null;
    if (!isOn || event.altKey || event.ctrlKey || event.metaKey || element?.closest(fields)) {
      return false;
    }
    const inTable = table.current?.contains(element) ?? false;
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('tbody > tr') ?? [])];
    const at = rows.findIndex((row) => row.contains(element));
    const id = rows[at]?.dataset.id;
    const focus = (index: number) => {
      rows[Math.min(Math.max(index, 0), rows.length - 1)]?.querySelector('a')?.focus();
      return rows.length > 0;
    };
    switch (tableKeyOf(event, { inTable })) {
      case 'next':
        return focus(at + 1);
      case 'previous':
        return focus(at - 1);
      case 'select':
        if (id) onSelect(id);
        return id !== undefined;
      case 'range':
        if (id) onRange(id);
        return id !== undefined;
      case 'filter':
        filter.current?.focus();
        filter.current?.select();
        return true;
      case 'clear':
        onClear();
        return false;
      case 'help':
        onHelp();
        return true;
      default:
        return false;
    }
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the search field of the header takes the slash.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
