'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, useEffect, useRef, useState } from 'react';
import { cx } from './cx';
import type { MenuItem, MenuViewProps } from './menu';

const LANDMARK = '[role=dialog], main, header, footer, aside';

/** The menu itself; use `menu.tsx`, which loads this when it is needed. */
export default function MenuView({
  open,
  byKey,
  onOpenChange,
  anchor,
  items,
  linkAs: Link = 'a',
  align,
}: MenuViewProps) {
  const popup = useRef<HTMLDivElement>(null);
  // Within the landmark of its button, where screen readers expect it.
  const [container] = useState(() => anchor.current?.closest<HTMLElement>(LANDMARK));
  useEffect(() => {
    if (!open || !byKey) return;
    // Base UI gives the focus to the popup first.
    const timer = setTimeout(() => {
      popup.current?.querySelector<HTMLElement>('[role=menuitem]:not([data-disabled])')?.focus();
    }, 50);
    return () => clearTimeout(timer);
  }, [open, byKey]);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal container={container}>
        <Base.Positioner
          anchor={anchor}
          align={align}
          sideOffset={6}
          positionMethod="fixed"
          className="z-50"
        >
          <Base.Popup
            ref={popup}
            finalFocus={anchor}
            className="max-h-(--available-height) min-w-48 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-panel border border-line-strong bg-raised p-1.5 text-ink shadow-pop outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {items.map((item) => (
              <Fragment key={item.key}>
                {item.separated && <Base.Separator className="mx-2.5 my-1.5 h-px bg-line" />}
                {item.href === undefined ? (
                  <Base.Item
                    disabled={item.disabled}
                    onClick={item.onSelect}
                    className={itemClass(item)}
                    lang={item.lang}
                  >
                    {item.icon}
                    {item.label}
                  </Base.Item>
                ) : (
                  <Base.LinkItem
                    closeOnClick
                    render={<Link href={item.href} />}
                    className={itemClass(item)}
                    lang={item.lang}
                  >
                    {item.icon}
                    {item.label}
                  </Base.LinkItem>
                )}
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function itemClass({ danger }: MenuItem): string {
  return cx(
    'text-ui flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1 no-underline outline-none touch:min-h-11',
    'data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-highlighted:bg-accent-wash [&_svg]:size-4.5 [&_svg]:shrink-0',
    'data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-accent',
    danger ? 'text-bad' : 'data-highlighted:text-accent-ink',
  );
}
