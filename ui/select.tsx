import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentPropsWithRef } from 'react';
import { controlClass } from './control';
import { cx } from './cx';

export type SelectProps = Omit<ComponentPropsWithRef<'select'>, 'multiple' | 'size'>;

/** The browser's own select in our dress; options are `<option>` children. */
export function Select({ className, ...rest }: SelectProps) {
  return (
    <span className={cx('relative block min-w-0', className)}>
      <select
        {...rest}
        className={cx(controlClass, 'text-ui min-h-11 appearance-none truncate py-1 pe-9')}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-2"
      />
    </span>
  );
}
