import { Notice } from './notice';

/**
 * What went wrong with something that was to be done, by its code, and what to do: who is signed out signs in in
 * another tab, so that nothing here is lost.
 */
export function ActionProblem({
  locale,
  code,
  errors,
  className,
}: {
  /** Of the page to sign in at. */
  locale: string;
  code: string | null | undefined;
  /** Sentences by code, with `unexpected` for any other, and `signIn` for the link. */
  errors: Readonly<Record<string, string>>;
  className?: string;
}) {
  if (!code) return null;
  return (
    <Notice
      tone="bad"
      role="alert"
      className={className}
      action={
        code === 'unauthenticated' && (
          <a href={`/${locale}/sign-in`} target="_blank" rel="noopener" className="link">
            {errors.signIn}
          </a>
        )
      }
    >
      {Object.hasOwn(errors, code) ? errors[code] : errors.unexpected}
    </Notice>
  );
}
