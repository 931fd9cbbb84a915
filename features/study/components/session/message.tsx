import type { ReactNode } from 'react';

/** What stands where a card would. */
export function Message({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex w-full flex-col items-center gap-3 text-center">
      <h2 className="text-title">{title}</h2>
      {children && <div className="max-w-text text-ink-2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
