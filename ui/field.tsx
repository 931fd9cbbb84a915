import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import { cx } from './cx';

type ControlProps = {
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling';
};

export type FieldProps = {
  label: ReactNode;
  /** Input, Textarea, Select or any element that passes `id` and `aria-*` on to its control. */
  children: ReactElement<ControlProps>;
  hint?: ReactNode;
  /** Makes the control invalid. */
  error?: ReactNode;
  /** Something to know that does not stop the form. */
  warning?: ReactNode;
  /** What stands at the far end of the label's line: "optional", a count. */
  aside?: ReactNode;
  hideLabel?: boolean;
  className?: string;
};

/** A label, one control, and what there is to say about it, tied together for assistive technology. */
export function Field({
  label,
  children,
  hint,
  error,
  warning,
  aside,
  hideLabel,
  className,
}: FieldProps) {
  const made = useId();
  const id = children.props.id ?? made;
  const describedBy = [
    children.props['aria-describedby'],
    error && `${id}-error`,
    warning && `${id}-warning`,
    hint && `${id}-hint`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <div className={cx('flex items-baseline justify-between gap-3', hideLabel && 'sr-only')}>
        <label htmlFor={id} className="text-label text-ink-2">
          {label}
        </label>
        {aside && <span className="text-label text-ink-3">{aside}</span>}
      </div>
      {cloneElement(children, {
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : children.props['aria-invalid'],
      })}
      {error && (
        <p id={`${id}-error`} className="text-label text-bad">
          {error}
        </p>
      )}
      {warning && (
        <p id={`${id}-warning`} className="text-label text-warning">
          {warning}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-label text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
