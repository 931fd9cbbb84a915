import type { ComponentPropsWithRef } from 'react';
import { type ControlLook, controlClass } from './control';
import { cx } from './cx';

export type TextareaProps = ComponentPropsWithRef<'textarea'> & { look?: ControlLook };

/** A text area that grows with its text where the browser can. */
export function Textarea({ look = 'ui', rows = 3, className, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={cx(
        controlClass,
        'field-sizing-content resize-y py-2',
        look === 'term' ? 'text-term font-medium' : 'text-ui',
        rows === 1 ? 'min-h-12' : rows === 2 ? 'min-h-18' : 'min-h-24',
        className,
      )}
    />
  );
}
