'use client';

import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

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
};

// 28 kB that no page needs before a dialog is opened.
const load = () => import('./dialog-view');
const View = lazy(load);

/** A modal dialog, opened and closed by its owner; from the bottom edge on a phone. */
export function Dialog(props: DialogProps) {
  // It stays afterwards, so that closing can be seen and focus goes back.
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  useEffect(() => {
    const timer = setTimeout(load, 3000);
    return () => clearTimeout(timer);
  }, []);
  if (!wanted) return null;
  return (
    <Suspense>
      <View {...props} />
    </Suspense>
  );
}
