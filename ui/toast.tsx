'use client';

import X from 'lucide-react/icons/x';
import { useEffect, useEffectEvent, useState } from 'react';
import { cx } from './cx';
import { IconButton } from './icon-button';
import { receiveToasts, type ToastMessage } from './toast-store';

export type ToasterProps = {
  /** The name of the list of messages. */
  label: string;
  closeLabel: string;
};

type Shown = ToastMessage & { id: number };

const LIMIT = 3;
const EDGES = {
  plain: 'border-s-accent',
  good: 'border-s-good',
  warning: 'border-s-warning',
  bad: 'border-s-bad',
};

let lastId = 0;

/**
 * Where the messages of `toast()` of `toast-store` appear; once, in the layout. On a phone it stays
 * above a bar of buttons that says `data-bottom-bar`.
 * Not Base UI's: every page carries this, and it must be there when the connection is not.
 */
export function Toaster({ label, closeLabel }: ToasterProps) {
  const [shown, setShown] = useState<Shown[]>([]);
  const [held, setHeld] = useState(false);
  useEffect(
    () =>
      receiveToasts((message) => {
        lastId += 1;
        const next = { ...message, id: lastId };
        const isOther = ({ key }: Shown) => key === undefined || key !== message.key;
        setShown((list) => [...list.filter(isOther), next].slice(-LIMIT));
      }),
    [],
  );
  const close = (id: number) => {
    setShown((list) => list.filter((message) => message.id !== id));
    setHeld(false);
  };
  return (
    <div
      role="log"
      aria-label={label}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed inset-x-4 bottom-4 max-sm:[body:has([data-bottom-bar])_&]:bottom-22 z-50 flex flex-col gap-2 sm:start-auto sm:end-6 sm:bottom-6 sm:w-96 print:hidden"
    >
      {shown.map((message) => (
        <Toast
          key={message.id}
          message={message}
          held={held}
          closeLabel={closeLabel}
          onClose={() => close(message.id)}
        />
      ))}
    </div>
  );
}

function Toast({
  message: { title, description, tone = 'plain', action, timeout },
  held,
  closeLabel,
  onClose,
}: {
  message: ToastMessage;
  held: boolean;
  closeLabel: string;
  onClose: () => void;
}) {
  const time = timeout ?? (tone === 'bad' ? 0 : action ? 10_000 : 6000);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (held || time === 0) return;
    const timer = setTimeout(() => close(), time);
    return () => clearTimeout(timer);
  }, [held, time]);
  return (
    <div
      className={cx(
        'flex items-start gap-3 rounded-control border border-s-3 border-line-strong bg-raised py-2 ps-4 pe-2 text-ink shadow-pop transition',
        'starting:translate-y-2 starting:opacity-0',
        EDGES[tone],
      )}
    >
      <div className="min-w-0 flex-1 py-1.5">
        <p className="text-ui font-semibold">{title}</p>
        {description && <p className="text-small text-ink-2">{description}</p>}
      </div>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.onSelect();
            onClose();
          }}
          className="text-ui min-h-9 rounded-control px-2 font-semibold text-accent-ink transition-colors hover:bg-accent-wash touch:min-h-11"
        >
          {action.label}
        </button>
      )}
      <IconButton label={closeLabel} icon={<X aria-hidden />} onClick={onClose} />
    </div>
  );
}
