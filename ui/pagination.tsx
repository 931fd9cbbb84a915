import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ElementType, ReactNode } from 'react';
import { cx } from './cx';
import { pageWindow } from './page-window';

export type PaginationProps = {
  /** From 1. */
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
  labels: {
    nav: string;
    previous: string;
    next: string;
    /** The name of the link to a page: "Page 3". */
    page: (page: number) => string;
  };
  linkAs?: ElementType;
  className?: string;
};

const LINK = 'page-cell page-link';

/** Links to the first, the last and the pages around the present one; nothing if there is one page. */
export function Pagination({
  page,
  pageCount,
  hrefFor,
  labels,
  linkAs: Link = 'a',
  className,
}: PaginationProps) {
  if (pageCount <= 1) return null;
  const step = (to: number, rel: 'prev' | 'next', label: string, body: ReactNode) =>
    to >= 1 && to <= pageCount ? (
      <Link href={hrefFor(to)} rel={rel} aria-label={label} className={LINK}>
        {body}
      </Link>
    ) : (
      <span aria-hidden className="page-cell invisible">
        {body}
      </span>
    );
  return (
    <nav aria-label={labels.nav} className={cx('text-small print:hidden', className)}>
      <ul className="-ms-1.5 flex flex-wrap items-center gap-x-0.5 gap-y-1 sm:gap-x-1">
        <li className="sm:me-2">
          {step(
            page - 1,
            'prev',
            labels.previous,
            <>
              <ChevronLeft aria-hidden className="size-4.5" />
              <span className="max-sm:hidden">{labels.previous}</span>
            </>,
          )}
        </li>
        {pageWindow(page, pageCount).map((entry) =>
          entry.kind === 'gap' ? (
            <li key={`after-${entry.after}`} aria-hidden className="px-0.5 text-ink-3">
              …
            </li>
          ) : (
            <li key={entry.page}>
              {entry.page === page ? (
                <Link
                  href={hrefFor(page)}
                  aria-current="page"
                  aria-label={labels.page(page)}
                  className="page-cell bg-ink font-semibold text-ground forced-colors:underline"
                >
                  {page}
                </Link>
              ) : (
                <Link
                  href={hrefFor(entry.page)}
                  aria-label={labels.page(entry.page)}
                  className={LINK}
                >
                  {entry.page}
                </Link>
              )}
            </li>
          ),
        )}
        <li className="sm:ms-2">
          {step(
            page + 1,
            'next',
            labels.next,
            <>
              <span className="max-sm:hidden">{labels.next}</span>
              <ChevronRight aria-hidden className="size-4.5" />
            </>,
          )}
        </li>
      </ul>
    </nav>
  );
}
