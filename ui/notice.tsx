import type { ReactNode } from 'react';
import { cx } from './cx';

const TONES = {
  plain: 'border-s-line-control',
  warning: 'border-s-warning',
  good: 'border-s-good',
  bad: 'border-s-bad',
};

export type NoticeProps = {
  children: ReactNode;
  tone?: keyof typeof TONES;
  /** A link or button at the end of the line. */
  action?: ReactNode;
  /** `alert` or `status` for one that appears after an action. */
  role?: 'alert' | 'status' | 'note';
  className?: string;
};

/** Something to know above a form or a page, with a coloured edge. */
export function Notice({ children, tone = 'plain', action, role, className }: NoticeProps) {
  return (
    <div
      role={role}
      className={cx(
        'flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-control border border-s-3 border-line-strong px-4 py-3',
        TONES[tone],
        className,
      )}
    >
      <div className="min-w-0 flex-1 basis-56">{children}</div>
      {action}
    </div>
  );
}
