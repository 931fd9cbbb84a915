import type { ReactNode } from 'react';

export type ToastMessage = {
  title: ReactNode;
  description?: ReactNode;
  tone?: 'plain' | 'good' | 'warning' | 'bad';
  /** One thing to do about it, such as undoing it. */
  action?: { label: ReactNode; onSelect: () => void };
  /** How long it stays, in milliseconds; 0 for until it is closed, as a bad one does. */
  timeout?: number;
  /** It takes the place of one with the same key. */
  key?: string;
};

type Receiver = (message: ToastMessage) => void;

// The newest Toaster receives; when it goes, the one before does again.
let receivers: Receiver[] = [];
let waiting: ToastMessage[] = [];

/** Shows a short message at the edge of the page; may be called before there is a Toaster. */
export function toast(message: ToastMessage): void {
  const receiver = receivers.at(-1);
  if (receiver) receiver(message);
  else waiting.push(message);
}

/** For the Toaster. */
export function receiveToasts(next: Receiver): () => void {
  receivers.push(next);
  const late = waiting;
  waiting = [];
  for (const message of late) next(message);
  return () => {
    receivers = receivers.filter((one) => one !== next);
  };
}
