import type { ComponentPropsWithoutRef, ElementType, ReactNode } from 'react';
import { cx } from './cx';

type As<C extends ElementType> = { as?: C; className?: string } & Omit<
  ComponentPropsWithoutRef<C>,
  'as' | 'className'
>;

/** Without the ink rule, for rows below a heading that has a line. */
type Rule = { noRule?: boolean };

const rowsClass = (noRule: boolean | undefined, className: string | undefined) =>
  cx('divide-y divide-line', !noRule && 'border-t-2 border-ink', className);

/** Rows with hairlines between them and an ink rule above the first. */
export function Rows<C extends ElementType = 'ul'>({
  as,
  noRule,
  className,
  ...rest
}: As<C> & Rule) {
  const Tag: ElementType = as ?? 'ul';
  return <Tag {...rest} className={rowsClass(noRule, className)} />;
}

export function Row<C extends ElementType = 'li'>({ as, className, ...rest }: As<C>) {
  const Tag: ElementType = as ?? 'li';
  return <Tag {...rest} className={cx('min-w-0 py-3', className)} />;
}

/** Rows of a name and what belongs to it. */
export function DefinitionRows({
  children,
  noRule,
  className,
}: { children: ReactNode; className?: string } & Rule) {
  return <dl className={rowsClass(noRule, className)}>{children}</dl>;
}

export type DefinitionRowProps = { label: ReactNode; children: ReactNode; className?: string };

/** The name is beside the value, above it on a phone. */
export function DefinitionRow({ label, children, className }: DefinitionRowProps) {
  return (
    <div
      className={cx(
        'grid items-baseline gap-x-6 py-3 sm:grid-cols-[minmax(7rem,12rem)_1fr]',
        className,
      )}
    >
      <dt className="text-label text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
