import type { ComponentPropsWithRef, ReactNode } from 'react';
import { toolClass } from './small-button';

/** A small icon button beside an item. `name` says of which item it is. */
export function ToolButton({
  label,
  name,
  icon,
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'children' | 'className'> & {
  label: string;
  name: string;
  icon: ReactNode;
}) {
  return (
    <button
      {...rest}
      type="button"
      title={label}
      aria-label={`${label}: ${name}`}
      className={toolClass}
    >
      {icon}
    </button>
  );
}
