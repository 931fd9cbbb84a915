import type { Lang } from '@/language/lang';
import { Notice } from '@/ui/notice';
import { errorText, type TableWords } from './table-texts';

/** What went wrong, and what to do: who is signed out signs in elsewhere, so that nothing here is lost. */
export function ActionProblem({
  locale,
  code,
  errors,
  className,
}: {
  locale: Lang;
  code: string | undefined;
  errors: TableWords['errors'];
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
      {errorText(errors, code)}
    </Notice>
  );
}
