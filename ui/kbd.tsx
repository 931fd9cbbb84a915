import type { ReactNode } from 'react';
import { cx } from './cx';

/** A key of the keyboard; not shown where there is likely none. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      lang="en"
      className={cx(
        'inline-grid min-w-5 place-items-center rounded border border-line-strong px-1 font-sans text-tag text-ink-3 touch:hidden print:hidden',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
