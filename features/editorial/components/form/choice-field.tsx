import { type ReactNode, useState } from 'react';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { useTools } from './form-context';
import { idOf } from './names';
import { problemText } from './problem-text';
import { useNote } from './use-note';

type ChoiceName =
  | 'category'
  | `terms.${string}.${'partOfSpeech' | 'recognition' | 'confidence'}`
  | `relations.${string}.kind`;

/** A field to choose one of a few values, with or without the choice of none. */
export function ChoiceField({
  name,
  label,
  choices,
  none,
  hideLabel,
  hint,
  className,
}: {
  name: ChoiceName;
  label: ReactNode;
  choices: readonly (readonly [value: string, text: string])[];
  none?: string;
  hideLabel?: boolean;
  hint?: ReactNode;
  className?: string;
}) {
  const { form, notes, texts } = useTools();
  const note = useNote(name);
  const [first] = useState(() => form.getValues(name));
  const { onChange, ...field } = form.register(name);
  return (
    <Field
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      error={problemText(texts, note?.problem)}
      className={className}
    >
      <Select
        {...field}
        id={idOf(name)}
        defaultValue={first}
        onChange={(event) => {
          void onChange(event);
          notes.clear(name);
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
