import type { TermStatus } from '@/features/glossary/schema';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { CONFIDENCES, PARTS_OF_SPEECH, TERM_STATUSES } from '../../choices-schema';
import { ChoiceField } from './choice-field';
import { useTools } from './form-context';
import type { TermPlace } from './layout';
import { idOf } from './names';
import { RecognitionField } from './recognition-field';
import { RomanizationField } from './romanization-field';
import { TextField } from './text-field';

/** What is rarely said of a term. */
export function TermDetails({
  place,
  isMain,
  name,
}: {
  place: TermPlace;
  isMain: boolean;
  name: string;
}) {
  const { items, texts } = useTools();
  const { key, lang, status, searchOnly } = place;
  const { fields } = texts;
  const labelOf = (text: string) => (
    <>
      {text}
      <span className="sr-only">, {name}</span>
    </>
  );
  return (
    <div className="flex flex-col gap-3 pb-1">
      {!isMain && lang === 'lo' && <RomanizationField termKey={key} name={name} />}
      <div className="grid grid-cols-2 gap-3">
        <Field label={labelOf(fields.status)}>
          <Select
            id={idOf(`terms.${key}.status`)}
            value={status}
            onChange={({ target }) => items.changeTerm(key, { status: target.value as TermStatus })}
          >
            {TERM_STATUSES.map((value) => (
              <option key={value} value={value}>
                {texts.termStatuses[value]}
              </option>
            ))}
          </Select>
        </Field>
        <ChoiceField
          name={`terms.${key}.partOfSpeech`}
          label={labelOf(fields.partOfSpeech)}
          none={fields.none}
          choices={PARTS_OF_SPEECH.map((value) => [value, texts.partsOfSpeech[value]])}
        />
        <RecognitionField termKey={key} label={labelOf(fields.recognition)} name={name} />
        <ChoiceField
          className="col-span-2"
          name={`terms.${key}.confidence`}
          label={labelOf(fields.confidence)}
          none={fields.none}
          choices={CONFIDENCES.map((value) => [value, texts.confidences[value]])}
        />
      </div>
      <TextField name={`terms.${key}.note`} label={labelOf(fields.note)} rows={2} />
      <TextField name={`terms.${key}.source`} label={labelOf(fields.source)} rows={1} />
      <Checkbox
        label={fields.searchOnly}
        hint={fields.searchOnlyHint}
        checked={searchOnly}
        onChange={({ target }) => items.changeTerm(key, { searchOnly: target.checked })}
        id={idOf(`terms.${key}.searchOnly`)}
      />
    </div>
  );
}
