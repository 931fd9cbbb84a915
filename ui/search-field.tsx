import Search from 'lucide-react/icons/search';
import type { ComponentPropsWithRef } from 'react';
import { controlClass } from './control';
import { cx } from './cx';
import { Kbd } from './kbd';

export type SearchFieldProps = Omit<
  ComponentPropsWithRef<'input'>,
  'type' | 'size' | 'aria-label'
> & {
  /** The name of the field; there is no visible label. */
  label: string;
  /** The key that leads here, shown at the end. */
  keyHint?: string;
  size?: 'md' | 'lg';
  /** Of the box around the input. */
  className?: string;
};

/** The search input. Every other prop goes to the `<input type="search">`, so that it can be a combobox. */
export function SearchField({ label, keyHint, size = 'lg', className, ...rest }: SearchFieldProps) {
  return (
    <span className={cx('relative block min-w-0', className)}>
      <Search
        aria-hidden
        className={cx(
          'pointer-events-none absolute top-1/2 -translate-y-1/2',
          size === 'lg' ? 'start-4.5 size-5 text-ink' : 'start-3 size-4.5 text-ink-2',
        )}
      />
      <input
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        {...rest}
        type="search"
        aria-label={label}
        className={cx(
          controlClass,
          size === 'lg' ? 'text-search min-h-15 rounded-panel ps-12.5' : 'text-ui min-h-11 ps-10',
          keyHint && (size === 'lg' ? 'pe-12 touch:pe-4' : 'pe-10 touch:pe-3'),
        )}
      />
      {keyHint && (
        <span
          aria-hidden
          className={cx(
            'pointer-events-none absolute top-1/2 flex -translate-y-1/2 noscript:hidden',
            size === 'lg' ? 'end-4.5' : 'end-3',
          )}
        >
          <Kbd>{keyHint}</Kbd>
        </span>
      )}
    </span>
  );
}
