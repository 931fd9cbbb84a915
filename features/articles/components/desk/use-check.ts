import { useCallback, useRef, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Lang } from '@/language/lang';
import { answerOf } from '@/ui/answer-of';
import { checkTextAction } from '../../actions';
import type { ArticleForm } from '../../schema';
import type { Checked } from './check-panel';

interface Look {
  lang: Lang;
  text: string;
  found: Checked;
}

/**
 * The check of a text before it is saved. A text that is as it was saved, or none at all, needs none.
 * `isCurrent` says whether the text that stands there now may be saved.
 */
export function useCheck(form: UseFormReturn<ArticleForm>, saved: ArticleForm) {
  const [checked, setChecked] = useState<Look>();
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const runs = useRef(0);
  const [text, lang] = useWatch({ control: form.control, name: ['text', 'lang'] });
  const isFine = (now: string, chosen: Lang) =>
    now.trim() === '' ||
    (now === saved.text && chosen === saved.lang) ||
    (checked?.text === now && checked.lang === chosen);
  const run = useCallback(async () => {
    const look = { text: form.getValues('text'), lang: form.getValues('lang') };
    runs.current++;
    const own = runs.current;
    setProblem(undefined);
    setFailure(undefined);
    setIsBusy(true);
    const answer = await answerOf(checkTextAction(look));
    // Another was asked for meanwhile.
    if (own !== runs.current) return;
    setIsBusy(false);
    if (answer.ok) return setChecked({ ...look, found: answer.data });
    setChecked(undefined);
    const textProblem = answer.fieldErrors?.text;
    if (textProblem) {
      setProblem(textProblem);
      form.setFocus('text');
    } else {
      setFailure(answer.code);
    }
  }, [form]);
  return {
    checked,
    /** Of the text. */
    problem,
    failure,
    isBusy,
    isCurrent: isFine(text, lang),
    isDone: () => isFine(form.getValues('text'), form.getValues('lang')),
    run,
    forget: () => setChecked(undefined),
  };
}
