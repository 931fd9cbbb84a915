import { useEffect, useEffectEvent, useState } from 'react';
import { LANGS, type Lang } from '@/language/lang';
import { termsOf } from './layout';
import type { FormState } from './use-form-state';

/** The preferred term as it is typed: in the language of the reader, else in another. */
export function useTitle(
  { form, layout, layoutNow }: FormState,
  locale: Lang,
): { text: string; lang: Lang } {
  const find = () => {
    const { terms } = form.getValues();
    const now = layoutNow();
    for (const lang of [locale, ...LANGS]) {
      const text = terms[termsOf(now, lang).main?.key ?? '']?.text.trim();
      if (text) return { text, lang };
    }
    return { text: '', lang: locale };
  };
  const [title, setTitle] = useState(find);
  const onChange = useEffectEvent(() => {
    const next = find();
    setTitle((last) => (last.text === next.text && last.lang === next.lang ? last : next));
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => onChange() }),
    [form],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another term may be the preferred one.
  useEffect(() => onChange(), [layout]);
  return title;
}
