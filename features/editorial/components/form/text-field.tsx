import { type ReactElement, type ReactNode, useState } from 'react';
import type { Lang } from '@/language/lang';
import type { ControlLook } from '@/ui/control';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/textarea';
import type { TextKind } from '../../domain/line-break';
import { useTools } from './form-context';
import { idOf } from './names';
import { mendedText, problemText } from './problem-text';
import { ScriptQuestion, scriptSentence } from './script-question';
import { useNote } from './use-note';
import { useTextCheck } from './use-text-check';

/** The names of the fields in which one writes. */
export type TextName =
  | 'subject'
  | 'editorNote'
  | 'reason'
  | `terms.${string}.${'text' | 'romanization' | 'note' | 'source'}`
  | `definitions.${string}.${'text' | 'source'}`
  | `examples.${string}.${Lang}`
  | `sources.${string}.text`;

/**
 * A field for a text, which holds it itself: typing renders nothing again but what is said about it. Grows with its
 * text.
 */
export function TextField({
  name,
  label,
  lang,
  check,
  look,
  rows = 1,
  oneLine = false,
  hint,
  aside,
  clears = [],
  className,
  controlClassName,
  onText,
  onMove,
}: {
  name: TextName;
  label: ReactNode;
  /** Of what is written. */
  lang?: Lang | 'lo-Latn';
  /** How it is looked at while one types. */
  check?: TextKind;
  look?: ControlLook;
  rows?: number;
  /** Whether it has no line ends. */
  oneLine?: boolean;
  hint?: ReactNode;
  aside?: ReactNode;
  /** What else a change is an answer to. */
  clears?: readonly string[];
  className?: string;
  controlClassName?: string;
  onText?: (text: string) => void;
  /** Moves what is written to another language. */
  onMove?: (lang: Lang) => void;
}): ReactElement {
  const { form, notes, texts, announce } = useTools();
  const note = useNote(name);
  // Later values are written into the field by the form.
  const [first] = useState(() => String(form.getValues(name) ?? ''));
  const checked = lang === 'lo-Latn' ? undefined : lang;
  const written = () => String(form.getValues(name) ?? '');
  const [codes, recheck] = useTextCheck(checked, check, (found) => {
    if (checked && found.includes('wrongScript')) {
      announce(scriptSentence(written(), checked, texts));
    }
  });
  const { onChange, ...field } = form.register(name);
  const warnings = codes.flatMap((code) => (code === 'wrongScript' ? [] : texts.warnings[code]));
  const mended = mendedText(texts, note);
  const isElsewhere = checked && codes.includes('wrongScript');
  return (
    <Field
      label={label}
      hint={hint}
      aside={aside}
      className={className}
      error={
        problemText(texts, note?.problem) ??
        (isElsewhere && (
          <ScriptQuestion text={written()} lang={checked} texts={texts} onMove={onMove} />
        ))
      }
      warning={mended ?? (warnings.length > 0 && warnings.join(' '))}
    >
      <Textarea
        {...field}
        id={idOf(name)}
        defaultValue={first}
        lang={lang}
        look={look}
        rows={rows}
        spellCheck={lang === undefined ? undefined : lang !== 'lo-Latn'}
        className={controlClassName}
        onChange={(event) => {
          void onChange(event);
          const { value } = event.target;
          notes.clear(name, ...clears);
          recheck(value);
          onText?.(value);
        }}
        onKeyDown={(event) => {
          // What has no line ends is not to get one by the key that ends a word of an input method.
          if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
          }
        }}
      />
    </Field>
  );
}
