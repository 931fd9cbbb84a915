import type { ReactNode } from 'react';

export type ToastMessage = {
  title: ReactNode;
  description?: ReactNode;
  tone?: 'plain' | 'good' | 'warning' | 'bad';
  /** One thing to do about it, such as undoing it. */
  action?: { label: ReactNode; onSelect: () => void };
  /** How long it stays, in milliseconds; 0 for until it is closed. */
  timeout?: number;
};

type Listener = (message: ToastMessage) => void;

let listener: Listener | undefined;
let waiting: ToastMessage[] = [];

/** Shows a short message at the edge of the page; may be called before there is a Toaster. */
export function toast(message: ToastMessage): void {
  if (listener) listener(message);
  else waiting.push(message);
}

/** For the Toaster. */
export function receiveToasts(next: Listener): () => void {
  listener = next;
  const late = waiting;
  waiting = [];
  for (const message of late) next(message);
  return () => {
    if (listener === next) listener = undefined;
  };
}
