import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import { RECOGNITIONS } from '../../choices-schema';
import { ChoiceField } from './choice-field';
import { fillIn } from './fill-in';
import { useTools } from './form-context';
import { RecognitionPreviewPanel } from './recognition-preview';

/** How a term is recognised in running text, with what that means, and where it would be. */
export function RecognitionField({
  termKey,
  label,
  name,
}: {
  termKey: string;
  label: ReactNode;
  /** Which of the terms it is. */
  name: string;
}) {
  const { form, texts } = useTools();
  const field = `terms.${termKey}.recognition` as const;
  const [value, setValue] = useState(() => form.getValues(field));
  const [isShown, setIsShown] = useState(false);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => setValue(values.terms[termKey]?.recognition ?? 'always'),
      }),
    [form, termKey],
  );
  const panel = `preview-${termKey}`;
  const hints: Record<string, string> = texts.recognition.hints;
  return (
    <div className="col-span-2 flex flex-col gap-2">
      <ChoiceField
        name={field}
        label={label}
        choices={RECOGNITIONS.map((choice) => [choice, texts.recognitions[choice]])}
        hint={hints[value]}
      />
      <Button
        size="sm"
        className="self-start"
        aria-expanded={isShown}
        aria-controls={isShown ? panel : undefined}
        aria-label={isShown ? undefined : fillIn(texts.recognition.showFor, { term: name })}
        onClick={() => setIsShown(!isShown)}
      >
        {isShown ? texts.recognition.hide : texts.recognition.show}
      </Button>
      {isShown && <RecognitionPreviewPanel id={panel} termKey={termKey} name={name} />}
    </div>
  );
}
