import type { ComponentPropsWithoutRef, ElementType } from 'react';
import { cx } from './cx';

export type NavLinkProps<C extends ElementType = 'a'> = {
  href: string;
  /** `page` for this very page, `section` for one of the pages below it. */
  current?: false | 'page' | 'section';
  linkAs?: C;
  className?: string;
} & Omit<ComponentPropsWithoutRef<C>, 'href' | 'className' | 'aria-current'>;

/** A link of the header's navigation: an accent rule under the present one. */
export function NavLink<C extends ElementType = 'a'>({
  current = false,
  linkAs,
  className,
  ...rest
}: NavLinkProps<C>) {
  const Link: ElementType = linkAs ?? 'a';
  return (
    <Link
      {...rest}
      aria-current={current === 'page' ? 'page' : current === 'section' ? 'true' : undefined}
      className={cx(
        'text-small inline-flex min-h-8 items-center border-b-2 border-transparent text-ink-2 no-underline transition-colors hover:text-accent-ink aria-[current]:border-accent aria-[current]:text-ink touch:min-h-11',
        className,
      )}
    />
  );
}
