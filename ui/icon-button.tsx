import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx';

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> & {
  /** The name of the button, for screen readers and as its tooltip. */
  label: string;
  icon: ReactNode;
};

/** A square button with an icon only. */
export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className={cx(
        'inline-grid size-9 shrink-0 place-items-center rounded-control text-ink-2 transition-colors touch:size-11 [&_svg]:size-5',
        'enabled-hover:bg-accent-wash enabled-hover:text-accent-ink disabled:cursor-not-allowed disabled:opacity-55',
        className,
      )}
    >
      {icon}
    </button>
  );
}
