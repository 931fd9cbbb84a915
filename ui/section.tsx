import { type ReactNode, useId } from 'react';
import { cx } from './cx';

export type SectionProps = {
  title: ReactNode;
  children: ReactNode;
  level?: 2 | 3 | 4;
  /** At the end of the heading's line: a link, a count. */
  action?: ReactNode;
  /** For links to it. */
  id?: string;
  className?: string;
};

/** A part of a page under a small bold heading with a hairline below. */
export function Section({ title, children, level = 2, action, id, className }: SectionProps) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} aria-labelledby={headingId} className={className}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-2">
        <Heading id={headingId} className="text-ui font-semibold">
          {title}
        </Heading>
        {action && <div className="text-label text-ink-3">{action}</div>}
      </div>
      <div className={cx('pt-3')}>{children}</div>
    </section>
  );
}
