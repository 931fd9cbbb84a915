import { Pagination } from '@/ui/pagination';
import type { Paging } from './paging';

/** The links to the pages of a list. */
export function Pages({
  paging: { page, pageCount, names, label, previous, next },
  hrefFor,
}: {
  paging: Paging;
  hrefFor: (page: number) => string;
}) {
  return (
    <Pagination
      className="mt-8"
      page={page}
      pageCount={pageCount}
      hrefFor={hrefFor}
      labels={{ nav: label, previous, next, page: (to) => names[to] ?? String(to) }}
    />
  );
}
