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
      <ul className="segments">
        {items.map((item) => (
          <li key={item.key}>
            <Link
              {...item.linkProps}
              href={item.href}
              lang={item.lang}
              hrefLang={item.lang}
              title={item.title}
              aria-current={item.current ? 'true' : undefined}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
