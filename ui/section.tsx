import { type ReactNode, useId } from 'react';
import { cx } from './cx';

export type SectionProps = {
  title: ReactNode;
  children: ReactNode;
  level?: 2 | 3 | 4;
  /** At the end of the heading's line: a link, a count. */
  action?: ReactNode;
  /** The line below the heading: a hairline, or the ink rule for what is made of rows. */
  rule?: 'line' | 'ink';
  /** For links to it. */
  id?: string;
  className?: string;
};

/** A part of a page under a small bold heading with a hairline below. */
export function Section({
  title,
  children,
  level = 2,
  action,
  rule = 'line',
  id,
  className,
}: SectionProps) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} aria-labelledby={headingId} className={className}>
      <div
        className={cx(
          'flex flex-wrap items-baseline justify-between gap-x-4 pb-2',
          rule === 'ink' ? 'border-b-2 border-ink' : 'border-b border-line',
        )}
      >
        <Heading id={headingId} className="text-ui font-semibold">
          {title}
        </Heading>
        {action && <div className="text-label text-ink-3">{action}</div>}
      </div>
      {rule === 'ink' ? children : <div className="pt-3">{children}</div>}
    </section>
  );
}
