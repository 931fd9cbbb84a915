import type { ReactNode } from 'react';

export type ToastMessage = {
  title: ReactNode;
  description?: ReactNode;
  tone?: 'plain' | 'good' | 'warning' | 'bad';
  /** One thing to do about it, such as undoing it. */
  action?: { label: ReactNode; onSelect: () => void };
  /** How long it stays, in milliseconds; 0 for until it is closed, as a bad one does. */
  timeout?: number;
};

type Receiver = (message: ToastMessage) => void;

let receiver: Receiver | undefined;
let waiting: ToastMessage[] = [];

/** Shows a short message at the edge of the page; may be called before there is a Toaster. */
export function toast(message: ToastMessage): void {
  if (receiver) receiver(message);
  else waiting.push(message);
}

/** For the Toaster. */
export function receiveToasts(next: Receiver): () => void {
  receiver = next;
  const late = waiting;
  waiting = [];
  for (const message of late) next(message);
  return () => {
    if (receiver === next) receiver = undefined;
  };
}
