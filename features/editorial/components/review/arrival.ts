import { useEffect } from 'react';
import { type ToastMessage, toast } from '@/ui/toast-store';

let waiting: ToastMessage | undefined;

/** Keeps a message for the page that one is led to: the toaster of this one goes with it. */
export function sayOnArrival(message: ToastMessage): void {
  waiting = message;
}

/** Shows what was kept for this page. */
export function useArrival(): void {
  useEffect(() => {
    if (!waiting) return;
    toast(waiting);
    waiting = undefined;
  }, []);
}
