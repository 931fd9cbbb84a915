import X from 'lucide-react/icons/x';
import { memo, useState } from 'react';
import type { Lang } from '@/language/lang';
import { AddButton } from './add-button';
import { useTools } from './form-context';
import { TextField } from './text-field';
import { ToolButton } from './tool-button';
import { addButtonId } from './use-items';
import { useNote } from './use-note';

/** A definition, with its source once there is one or is to be one. */
export const DefinitionFields = memo(function DefinitionFields({
  itemKey,
  lang,
  number,
  isLast,
}: {
  itemKey: string;
  lang: Lang;
  number: number;
  isLast: boolean;
  /** A new one has it read again what is written. */
  filling: number;
}) {
  const { form, items, texts } = useTools();
  const [isOpen, setIsOpen] = useState(false);
  const [isWritten, setIsWritten] = useState(false);
  const sourceName = `definitions.${itemKey}.source` as const;
  const hasProblem = useNote(sourceName)?.problem !== undefined;
  const { text, source } = form.getValues(`definitions.${itemKey}`);
  const hasText = isWritten || text !== '';
  const hasSource = isOpen || hasProblem || source !== '';
  const name = `${texts.languages[lang]} ${number}`;
  const { fields } = texts;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        name={`definitions.${itemKey}.text`}
        label={
          <>
            {fields.definition}
            <span className="sr-only">, {name}</span>
          </>
        }
        lang={lang}
        check="definition"
        rows={3}
        controlClassName="font-serif"
        onText={(next) => {
          if (next !== '' && !isWritten) setIsWritten(true);
        }}
      />
      {hasSource && (
        <TextField
          name={sourceName}
          label={
            <>
              {fields.source}
              <span className="sr-only">
                , {fields.definition}, {name}
              </span>
            </>
          }
          controlClassName="min-h-11! resize-none!"
        />
      )}
      {(hasText || number > 1) && (
        <div className="flex flex-wrap items-center gap-x-5">
          {!hasSource && (
            <AddButton
              label={texts.terms.addDefinitionSource}
              name={`${fields.definition}, ${name}`}
              onClick={() => setIsOpen(true)}
            />
          )}
          {isLast && (
            <AddButton
              id={addButtonId('definitions', lang)}
              label={texts.terms.addDefinition}
              name={texts.languages[lang]}
              onClick={() => items.addDefinition(lang)}
            />
          )}
          {number > 1 && (
            <span className="ms-auto">
              <ToolButton
                label={texts.terms.remove}
                name={`${fields.definition}, ${name}`}
                icon={<X aria-hidden />}
                onClick={() => items.remove('definitions', itemKey)}
              />
            </span>
          )}
        </div>
      )}
    </div>
  );
});
