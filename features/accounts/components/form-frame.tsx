import type { FormEventHandler, ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useHydrated } from '@/ui/use-hydrated';

/** A form with what went wrong above its fields, and one button that says when it is busy. */
export function FormFrame({
  onSubmit,
  isBusy,
  problem,
  submit,
  busy,
  variant = 'primary',
  children,
}: {
  onSubmit: FormEventHandler<HTMLFormElement>;
  isBusy: boolean;
  /** A sentence. */
  problem?: string;
  submit: string;
  busy: string;
  variant?: 'primary' | 'secondary';
  children: ReactNode;
}) {
  const isAlive = useHydrated();
  return (
    // A post, so that no password is ever written into an address.
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        if (!isBusy) return onSubmit(event);
        event.preventDefault();
      }}
      className="flex max-w-sm flex-col gap-4"
    >
      {problem && (
        <Notice tone="bad" role="alert">
          {problem}
        </Notice>
      )}
      {children}
      <Button
        type="submit"
        variant={variant}
        disabled={!isAlive}
        aria-disabled={isBusy}
        className="mt-2 self-start disabled:opacity-100 max-sm:self-stretch"
      >
        {isBusy ? busy : submit}
      </Button>
    </form>
  );
}
