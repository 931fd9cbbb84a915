import type { Row } from '../../domain/alignment/row';

/** The place of rows that are not saved yet; those of other versions of the texts are nothing to these. */
export const rowsKey = (id: string, versions: readonly number[]): string =>
  `khamsap.alignment.${id}.${versions.join('.')}`;

export function keptRows(key: string): Row[] | null {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(rows) && rows.every(isRow) ? rows : null;
  } catch {
    return null;
  }
}

const isRow = (row: unknown): row is Row =>
  Array.isArray(row) && row.length === 2 && row.every((count) => Number.isInteger(count));

export function keepRows(key: string, rows: readonly Row[] | null): void {
  try {
    if (rows) localStorage.setItem(key, JSON.stringify(rows));
    else localStorage.removeItem(key);
  } catch {
    // Without room the rows are lost with the page, as they are without this.
  }
}
