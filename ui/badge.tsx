import type { ReactNode } from 'react';
import { cx } from './cx';

const TONES = {
  outline: 'border-line-strong text-ink-2',
  accent: 'border-transparent bg-accent-wash text-accent-ink',
  warning: 'border-warning text-warning',
  good: 'border-good text-good',
  bad: 'border-bad text-bad',
};

export type BadgeProps = {
  children: ReactNode;
  tone?: keyof typeof TONES;
  className?: string;
  lang?: string;
};

/** A quiet pill with a word or two. */
export function Badge({ children, tone = 'outline', className, lang }: BadgeProps) {
  return (
    <span
      lang={lang}
      className={cx(
        'inline-flex max-w-full items-center gap-1 rounded-full border px-2.5 align-baseline font-sans text-badge whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
