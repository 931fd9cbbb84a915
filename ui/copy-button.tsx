'use client';

import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useState } from 'react';
import { cx } from './cx';

export type CopyButtonProps = {
  text: string;
  label: string;
  /** Shown and announced when it is done. */
  copiedLabel: string;
  /** What is copied, for screen readers: "Copy Quốc hội". */
  accessibleLabel?: string;
  className?: string;
};

/** Copies a text; not there without JavaScript. */
export function CopyButton({
  text,
  label,
  copiedLabel,
  accessibleLabel,
  className,
}: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      aria-label={accessibleLabel}
      onClick={() =>
        copyText(text).then(
          () => setCopied(true),
          () => {},
        )
      }
      className={cx(
        'text-small inline-flex min-h-8 items-center gap-1.5 rounded-control text-ink-3 transition-colors hover:text-accent-ink touch:min-h-11 print:hidden noscript:hidden',
        className,
      )}
    >
      {copied ? (
        <Check aria-hidden className="size-4 text-good" />
      ) : (
        <Copy aria-hidden className="size-4" />
      )}
      <span aria-hidden={copied}>{copied ? copiedLabel : label}</span>
      <span aria-live="polite" className="sr-only">
        {copied ? copiedLabel : ''}
      </span>
    </button>
  );
}

async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // There is no clipboard object on plain http, where the app may well run in an office network.
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) throw new Error('copy refused');
}
