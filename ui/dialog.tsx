'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import { useLoaded } from './use-loaded';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  children?: ReactNode;
  /** Buttons; the one that is meant first stands last. */
  footer?: ReactNode;
  /** Whether a click outside leaves the dialog as it is, as for an unsaved form. */
  keepOnOutsideClick?: boolean;
  size?: 'sm' | 'md' | 'lg';
  /** Loads it before it is opened, for a page that must work without a connection. */
  preload?: boolean;
};

// 28 kB that no page needs before a dialog is opened.
const load = () => import('./dialog-view');
const View = lazy(load);

/** A modal dialog, opened and closed by its owner; from the bottom edge on a phone. */
export function Dialog({ preload = false, ...props }: DialogProps) {
  const loaded = useLoaded(props.open || preload, load, () => props.onOpenChange(false));
  if (!loaded) return null;
  return (
    <Suspense>
      <View {...props} />
    </Suspense>
  );
}
