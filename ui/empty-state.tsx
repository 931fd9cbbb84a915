import type { ReactNode } from 'react';
import { cx } from './cx';

export type EmptyStateProps = {
  title: ReactNode;
  children?: ReactNode;
  /** What to do about it: buttons or links. */
  action?: ReactNode;
  className?: string;
};

/** What stands where a list would, when there is nothing in it. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx('border-t-2 border-ink py-8', className)}>
      <p className="text-term font-medium">{title}</p>
      {children && <div className="mt-1 max-w-text text-ink-2">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
