import type { ElementType, ReactNode } from 'react';
import { cx } from './cx';

export type SegmentedItem = {
  key: string;
  label: ReactNode;
  href: string;
  /** The full name where the label is short. */
  title?: string;
  lang?: string;
  current?: boolean;
  /** More for the link component, such as `locale`. */
  linkProps?: Record<string, unknown>;
};

export type SegmentedProps = {
  label: string;
  items: readonly SegmentedItem[];
  linkAs?: ElementType;
  className?: string;
};

/** A few choices that exclude each other, as links. */
export function Segmented({ label, items, linkAs: Link = 'a', className }: SegmentedProps) {
  return (
    <nav aria-label={label} className={cx('print:hidden', className)}>
      <ul className="inline-flex rounded-control border border-line-strong">
        {items.map((item) => (
          <li
            key={item.key}
            className="flex not-last:border-e not-last:border-line first:[&>a]:rounded-s-[7px] last:[&>a]:rounded-e-[7px]"
          >
            <Link
              {...item.linkProps}
              href={item.href}
              lang={item.lang}
              hrefLang={item.lang}
              title={item.title}
              aria-current={item.current ? 'true' : undefined}
              className="text-segment inline-flex min-h-8 min-w-9 items-center justify-center px-2.5 text-ink-2 no-underline transition-colors not-aria-[current]:hover:text-accent-ink aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-ground touch:min-h-11 touch:min-w-11 forced-colors:aria-[current]:underline"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
