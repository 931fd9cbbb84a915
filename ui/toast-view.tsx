'use client';

import { Toast } from '@base-ui/react/toast';
import X from 'lucide-react/icons/x';
import { useEffect, useEffectEvent } from 'react';
import { cx } from './cx';
import { IconButton } from './icon-button';
import type { ToasterProps } from './toast';
import { receiveToasts, type ToastMessage } from './toast-store';

const EDGES = {
  plain: 'border-s-accent',
  good: 'border-s-good',
  warning: 'border-s-warning',
  bad: 'border-s-bad',
};

/** The messages themselves; use `toast.tsx`, which loads this when it is needed. */
export default function ToastView({
  label,
  closeLabel,
  onReady,
}: ToasterProps & { onReady: () => void }) {
  return (
    <Toast.Provider limit={3}>
      <Receiver onReady={onReady} />
      <Toast.Portal>
        <Toast.Viewport
          aria-label={label}
          className="fixed inset-x-4 bottom-4 z-50 flex flex-col gap-2 sm:start-auto sm:end-6 sm:bottom-6 sm:w-96 print:hidden"
        >
          <List closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Receiver({ onReady }: { onReady: () => void }) {
  const manager = Toast.useToastManager<Pick<ToastMessage, 'tone'>>();
  const show = useEffectEvent(({ title, description, tone, action, timeout }: ToastMessage) => {
    const id = manager.add({
      title,
      description,
      data: { tone },
      timeout: timeout ?? (action ? 10_000 : 6000),
      priority: tone === 'bad' ? 'high' : 'low',
      actionProps: action && {
        children: action.label,
        onClick: () => {
          action.onSelect();
          manager.close(id);
        },
      },
    });
  });
  const ready = useEffectEvent(onReady);
  useEffect(() => {
    const stop = receiveToasts(show);
    // A live region speaks only of what is put in after it is there.
    const timer = setTimeout(ready, 100);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return null;
}

function List({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Toast.useToastManager<Pick<ToastMessage, 'tone'>>();
  return toasts.map((item) => (
    <Toast.Root
      key={item.id}
      toast={item}
      swipeDirection={['right', 'down']}
      className={cx(
        'rounded-control border border-s-3 border-line-strong bg-raised text-ink shadow-pop transition-opacity',
        'data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0',
        EDGES[item.data?.tone ?? 'plain'],
      )}
    >
      <Toast.Content className="flex items-start gap-3 py-2 ps-4 pe-2">
        <div className="min-w-0 flex-1 py-1.5">
          <Toast.Title className="text-ui font-semibold" />
          <Toast.Description className="text-small text-ink-2" />
        </div>
        {item.actionProps && (
          <Toast.Action className="text-ui min-h-9 rounded-control px-2 font-semibold text-accent-ink hover:bg-accent-wash touch:min-h-11" />
        )}
        <Toast.Close render={<IconButton label={closeLabel} icon={<X aria-hidden />} />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
