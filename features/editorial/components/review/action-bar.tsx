import type { ReactNode } from 'react';
import { useHydrated } from '@/ui/use-hydrated';

/** The buttons of a page, above what they are about; on a phone at its bottom, within reach of the thumb. */
export function ActionBar({
  problem,
  help,
  children,
}: {
  problem?: ReactNode;
  /** Beside the buttons, where there is room. */
  help?: ReactNode;
  children: ReactNode;
}) {
  const isAlive = useHydrated();
  return (
    <div
      inert={!isAlive}
      className="z-10 flex flex-col gap-3 bg-ground py-3 max-sm:sticky max-sm:bottom-0 max-sm:order-last max-sm:-mx-4 max-sm:mt-6 max-sm:border-line max-sm:border-t max-sm:px-4 print:hidden"
    >
      {problem}
      <div className="flex flex-wrap items-center gap-3 max-sm:[&>:is(a,button)]:flex-auto">
        {children}
      </div>
      {help}
    </div>
  );
}
