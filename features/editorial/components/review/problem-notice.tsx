import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { errorText, type Places, type ProblemTexts, problemLines } from './problem-texts';
import type { Problem } from './use-deed';

/** What went wrong, and what to do about it. */
export function ProblemNotice({
  locale,
  problem,
  texts,
  refused,
  places = {},
  onReload,
  className,
}: {
  locale: Lang;
  problem: Problem | undefined;
  texts: ProblemTexts;
  /** What stands above the problems of single fields. */
  refused?: string;
  places?: Places;
  /** Loads again what somebody else has changed. */
  onReload?: () => void;
  className?: string;
}) {
  if (!problem) return null;
  const { code, fieldErrors } = problem;
  const isStale = code === 'conflict' || code === 'notFound';
  const lines = refused && fieldErrors ? problemLines(texts, fieldErrors, places) : [];
  return (
    <Notice
      tone="bad"
      role="alert"
      className={className}
      action={
        code === 'unauthenticated' ? (
          <a href={`/${locale}/sign-in`} target="_blank" rel="noreferrer" className="link">
            {texts.errors.signIn}
          </a>
        ) : (
          isStale && onReload && <Button onClick={onReload}>{texts.errors.reload}</Button>
        )
      }
    >
      {lines.length === 0 ? (
        errorText(texts, code)
      ) : (
        <>
          <p>{refused}</p>
          <ul className="mt-1 list-disc ps-5">
            {lines.map(({ path, part, item, text }) => (
              <li key={path}>
                {item ? <span lang={item.lang}>{item.text}</span> : part}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
