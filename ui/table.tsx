import { type ComponentPropsWithoutRef, type ReactNode, useId } from 'react';
import { cx } from './cx';

export type TableProps = {
  /** What the table holds; the name of the table and of the region it scrolls in. */
  label: string;
  children: ReactNode;
  /** The width below which it scrolls sideways. */
  minWidth?: string;
  className?: string;
};

/** A dense table; scrolls in a region of its own, where the header stays in sight. */
export function Table({ label, children, minWidth = '40rem', className }: TableProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <section> would be a landmark on every browser but need the name as well
    <div
      role="region"
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={cx(
        'relative max-h-[85dvh] overflow-auto border-t-2 border-ink print:max-h-none print:overflow-visible',
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

export function Th({ className, scope = 'col', ...rest }: ComponentPropsWithoutRef<'th'>) {
  return (
    <th
      {...rest}
      scope={scope}
      className={cx(
        'border-b border-line px-2 py-2 text-start first:ps-0 last:pe-0',
        scope === 'col'
          ? 'sticky top-0 z-1 border-line-strong bg-ground text-label font-medium text-ink-2'
          : 'align-baseline font-normal',
        className,
      )}
    />
  );
}

export function Td({ className, ...rest }: ComponentPropsWithoutRef<'td'>) {
  return (
    <td
      {...rest}
      className={cx('border-b border-line px-2 py-2 align-baseline first:ps-0 last:pe-0', className)}
    />
  );
}
