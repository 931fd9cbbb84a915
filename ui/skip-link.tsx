import type { ReactNode } from 'react';

/** The first link of a page; seen when it has the focus. */
export function SkipLink({ href = '#main', children }: { href?: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="sr-only rounded-control bg-ink font-semibold text-ground focus:not-sr-only focus:fixed focus:start-4 focus:top-3 focus:z-50 focus:px-4 focus:py-2.5 print:hidden"
    >
      {children}
    </a>
  );
}
