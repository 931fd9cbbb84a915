import type { ComponentPropsWithRef } from 'react';
import { type ControlLook, controlClass } from './control';
import { cx } from './cx';

export type InputProps = ComponentPropsWithRef<'input'> & { look?: ControlLook };

/** A text input; set `lang` when it takes a word of that language. */
export function Input({ look = 'ui', className, ...rest }: InputProps) {
  return (
    <input
      {...rest}
      className={cx(
        controlClass,
        look === 'term' ? 'text-term min-h-12 py-1 font-medium' : 'text-ui min-h-11 py-1',
        className,
      )}
    />
  );
}
