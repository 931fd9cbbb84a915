import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx';

export type CheckboxProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  type?: 'checkbox' | 'radio';
};

/** The browser's own checkbox or radio button with its label, all of it a target. */
export function Checkbox({ label, hint, type = 'checkbox', className, ...rest }: CheckboxProps) {
  return (
    <label
      className={cx(
        'flex min-h-8 items-baseline gap-2.5 has-disabled:text-ink-3 touch:min-h-11 touch:py-2',
        className,
      )}
    >
      <input
        {...rest}
        type={type}
        className="size-4.5 shrink-0 translate-y-0.5 accent-accent disabled:cursor-not-allowed"
      />
      <span>
        {label}
        {hint && <span className="block text-label text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
