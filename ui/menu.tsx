'use client';

import {
  type ElementType,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useRef,
  useState,
} from 'react';
import { useLoaded } from './use-loaded';

export type MenuItem = {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  /** Makes it a link. */
  href?: string;
  onSelect?: () => void;
  disabled?: boolean;
  danger?: boolean;
  lang?: string;
  /** A hairline above it. */
  separated?: boolean;
};

export type MenuProps = {
  /** What the button shows. */
  children: ReactNode;
  /** The name of the button where it shows an icon only. */
  label?: string;
  items: readonly MenuItem[];
  linkAs?: ElementType;
  align?: 'start' | 'end';
  /** Of the button. */
  className?: string;
};

export type MenuViewProps = Pick<MenuProps, 'items' | 'linkAs' | 'align'> & {
  open: boolean;
  /** Whether a key opened it, which leads to the first item. */
  byKey: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
};

// 60 kB that no page needs before a menu is opened.
const load = () => import('./menu-view');
const View = lazy(load);
const preload = () => {
  load().catch(() => {});
};

/** A button that opens a menu of links and actions. */
export function Menu({ children, label, items, linkAs, align = 'start', className }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [byKey, setByKey] = useState(false);
  const loaded = useLoaded(open, load, () => setOpen(false));
  const show = (key: boolean) => {
    setByKey(key);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        className={className}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={(event) => (open ? setOpen(false) : show(event.detail === 0))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(true);
        }}
      >
        {children}
      </button>
      {loaded && (
        <Suspense>
          <View
            open={open}
            byKey={byKey}
            onOpenChange={setOpen}
            anchor={anchor}
            items={items}
            linkAs={linkAs}
            align={align}
          />
        </Suspense>
      )}
    </>
  );
}
