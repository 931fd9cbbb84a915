'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { receiveToasts, type ToastMessage, toast } from './toast-store';

export type ToasterProps = {
  /** The name of the region of messages. */
  label: string;
  closeLabel: string;
};

const load = () => import('./toast-view');
const View = lazy(load);

/** Where the messages of `toast()` of `toast-store` appear; once, in the layout. */
export function Toaster(props: ToasterProps) {
  const [first, setFirst] = useState<ToastMessage[]>([]);
  // The view, 30 kB, comes with the first message and then listens itself.
  useEffect(() => receiveToasts((message) => setFirst((list) => [...list, message])), []);
  if (first.length === 0) return null;
  return (
    <Suspense>
      <View {...props} onReady={() => first.forEach(toast)} />
    </Suspense>
  );
}
