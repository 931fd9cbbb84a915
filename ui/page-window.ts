export type PageEntry = { kind: 'page'; page: number } | { kind: 'gap'; after: number };

/** First, last, the present page and its neighbours; a gap where two or more pages are left out. */
export function pageWindow(page: number, pageCount: number): PageEntry[] {
  const shown = new Set([1, pageCount, page - 1, page, page + 1]);
  const entries: PageEntry[] = [];
  let last = 0;
  for (const next of [...shown].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b)) {
    // One page left out takes no more room than the dots for it.
    if (next - last === 2) entries.push({ kind: 'page', page: last + 1 });
    else if (next - last > 2) entries.push({ kind: 'gap', after: last });
    entries.push({ kind: 'page', page: next });
    last = next;
  }
  return entries;
}
