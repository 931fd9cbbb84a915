import { useEffect, useRef, useState } from 'react';
import type { Lang } from '@/language/lang';
import { romanizeLao } from '@/language/romanize';
import { useTools } from './form-context';
import { TextField } from './text-field';

/** A Lao term in Latin letters: made by rule, or written by hand. */
export function RomanizationField({ termKey, name }: { termKey: string; name: string }) {
  const { form, texts } = useTools();
  const flag = `terms.${termKey}.romanizationGenerated` as const;
  const [isGenerated, setIsGenerated] = useState(() => form.getValues(flag));
  useEffect(
    () =>
      form.subscribe({
        name: flag,
        formState: { values: true },
        callback: ({ values }) =>
          setIsGenerated(values.terms[termKey]?.romanizationGenerated ?? false),
      }),
    [form, flag, termKey],
  );
  const generate = () => {
    form.setValue(
      `terms.${termKey}.romanization`,
      romanized(form.getValues(`terms.${termKey}.text`)),
    );
    form.setValue(flag, true);
  };
  return (
    <TextField
      name={`terms.${termKey}.romanization`}
      label={
        <>
          {texts.fields.romanization}
          <span className="sr-only">, {name}</span>
        </>
      }
      lang="lo-Latn"
      controlClassName="italic min-h-11! resize-none!"
      oneLine
      hint={isGenerated ? texts.terms.generated : undefined}
      aside={
        <button
          type="button"
          aria-label={`${texts.terms.generate}: ${name}`}
          onClick={generate}
          className="inline-flex min-h-6 items-center font-semibold text-accent-ink underline-offset-4 hover:underline"
        >
          {texts.terms.generate}
        </button>
      }
      onText={() => {
        // What is written by hand is no longer by rule.
        if (form.getValues(flag)) form.setValue(flag, false);
      }}
    />
  );
}

const romanized = (text: string): string => romanizeLao(text.trim());
const delayMillis = 300;

/** Keeps a romanization by rule in step with its term. @returns what takes the text of the term */
export function useFollowingRomanization(key: string, lang: Lang): (text: string) => void {
  const { form } = useTools();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (text) => {
    if (lang !== 'lo' || !form.getValues(`terms.${key}.romanizationGenerated`)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      form.setValue(`terms.${key}.romanization`, romanized(text));
    }, delayMillis);
  };
}
