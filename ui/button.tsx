import type { ComponentPropsWithoutRef, ComponentPropsWithRef, ElementType } from 'react';
import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md';

export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize };

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent enabled-hover:bg-accent-ink print:border-ink print:text-ink',
  secondary:
    'border-line-strong text-accent-ink enabled-hover:border-accent enabled-hover:bg-accent-wash',
  quiet: 'border-transparent text-accent-ink enabled-hover:bg-accent-wash',
  danger: 'border-line-strong text-bad enabled-hover:border-bad',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'text-small min-h-9 px-3 py-0.5 touch:min-h-11',
  md: 'text-ui min-h-11 px-4.5 py-1',
};

/** The classes of a button, for an element that is neither Button nor ButtonLink. */
export function buttonClass({ variant = 'secondary', size = 'md' }: ButtonLook = {}): string {
  return cx(
    'inline-flex items-center justify-center gap-2 rounded-control border text-center font-semibold no-underline transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
    VARIANTS[variant],
    SIZES[size],
  );
}

export type ButtonProps = ComponentPropsWithRef<'button'> & ButtonLook;

/** A button of type `button` unless said otherwise; secondary unless said otherwise. */
export function Button({ variant, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={cx(buttonClass({ variant, size }), className)} />;
}

export type ButtonLinkProps<C extends ElementType = 'a'> = ButtonLook & {
  href: string;
  className?: string;
  /** The link component of the router; a plain `<a>` without it. */
  linkAs?: C;
} & Omit<ComponentPropsWithoutRef<C>, 'href' | 'className'>;

/** A link that looks like a button. */
export function ButtonLink<C extends ElementType = 'a'>({
  linkAs,
  variant,
  size,
  className,
  ...rest
}: ButtonLinkProps<C>) {
  const Link: ElementType = linkAs ?? 'a';
  return <Link {...rest} className={cx(buttonClass({ variant, size }), className)} />;
}
