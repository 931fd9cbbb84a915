'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cx } from './cx';

export type TabItem = { value: string; label: ReactNode; content: ReactNode; lang?: string };

export type TabsProps = {
  /** The name of the row of tabs. */
  label: string;
  items: readonly TabItem[];
  defaultValue?: string;
  /** For a value that its owner keeps, as in the address. */
  value?: string;
  onValueChange?: (value: string) => void;
  className?: string;
};

/** Panels of which one is shown; the hidden ones stay in the page, so that a form in them is sent. */
export function Tabs({ label, items, defaultValue, value, onValueChange, className }: TabsProps) {
  return (
    <Base.Root
      defaultValue={defaultValue ?? items[0]?.value}
      value={value}
      onValueChange={onValueChange}
      className={className}
    >
      <Base.List
        aria-label={label}
        activateOnFocus
        className="flex gap-6 overflow-x-auto contain-inline-size shadow-[inset_0_-1px_0_var(--line)] [scrollbar-width:none] print:hidden"
      >
        {items.map((item) => (
          <Base.Tab
            key={item.value}
            value={item.value}
            lang={item.lang}
            className={cx(
              'text-ui min-h-11 shrink-0 border-b-2 border-transparent whitespace-nowrap text-ink-2 transition-colors hover:text-accent-ink',
              'focus-visible:-outline-offset-2 data-active:border-accent data-active:font-semibold data-active:text-ink',
            )}
          >
            {item.label}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} keepMounted className="pt-4">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
