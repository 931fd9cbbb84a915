import { type ComponentPropsWithoutRef, type ReactNode, useId } from 'react';
import { cx } from './cx';

export type TableProps = {
  /** What the table holds; the name of the table and of the region it scrolls in. */
  label: string;
  children: ReactNode;
  /** The width below which it scrolls sideways. */
  minWidth?: string;
  /** Without the ink rule, for one below a heading that has it. */
  noRule?: boolean;
  className?: string;
};

/** A dense table; where it is too wide it scrolls sideways in a region of its own, else its header stays in sight. */
export function Table({ label, children, minWidth = '40rem', noRule, className }: TableProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <section> would be a landmark on every browser but need the name as well
    <div
      role="region"
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={cx(
        'relative contain-inline-size max-lg:overflow-x-auto print:overflow-visible',
        !noRule && 'border-t-2 border-ink',
        className,
      )}
    >
      <table className="w-full border-separate border-spacing-0" style={{ minWidth }}>
        <caption id={id} className="sr-only">
          {label}
        </caption>
        {children}
      </table>
    </div>
  );
}

/** A cell of numbers stands at the end of its column. */
type CellLook = { numeric?: boolean };

export function Th({
  className,
  scope = 'col',
  numeric,
  ...rest
}: ComponentPropsWithoutRef<'th'> & CellLook) {
  return (
    <th
      {...rest}
      scope={scope}
      className={cx(
        'border-b px-2 py-2 first:ps-0 last:pe-0',
        numeric ? 'text-end' : 'text-start',
        scope === 'col'
          ? 'sticky top-0 z-1 border-line-strong bg-ground text-label font-medium text-ink-2'
          : 'border-line align-baseline font-normal',
        className,
      )}
    />
  );
}

export function Td({ className, numeric, ...rest }: ComponentPropsWithoutRef<'td'> & CellLook) {
  return (
    <td
      {...rest}
      className={cx('table-cell-look', numeric && 'text-end tabular-nums', className)}
    />
  );
}
