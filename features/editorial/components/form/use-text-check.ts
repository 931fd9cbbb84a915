import { useEffect, useRef, useState } from 'react';
import type { Lang } from '@/language/lang';
import type { TextProblem } from '@/language/script';
import type { TextKind } from '../../domain/line-break';
import { checkText } from '../../domain/text-check';

const delayMillis = 300;
const none: readonly TextProblem[] = [];

/** Looks at a text when the typing pauses. @returns the problems, each once, and what takes the text */
export function useTextCheck(
  lang: Lang | undefined,
  kind: TextKind | undefined,
  onFound: (codes: readonly TextProblem[]) => void,
): [readonly TextProblem[], (text: string) => void] {
  const [codes, setCodes] = useState(none);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const check = (text: string) => {
    if (!lang || !kind) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // A space at the end is on its way to the next word.
      const found = new Set(checkText(text.trimEnd(), lang, kind).map(({ code }) => code));
      const next = found.size === 0 ? none : [...found];
      if (next.join() === codes.join()) return;
      setCodes(next);
      if (next.length > 0) onFound(next);
    }, delayMillis);
  };
  return [codes, check];
}
