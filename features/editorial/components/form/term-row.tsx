import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Star from 'lucide-react/icons/star';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, memo, useEffect, useState, useSyncExternalStore } from 'react';
import type { TermType } from '@/features/glossary/schema';
import { cx } from '@/ui/cx';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { TERM_TYPES } from '../../choices-schema';
import { useTools } from './form-context';
import type { TermPlace } from './layout';
import { idOf } from './names';
import { RomanizationField, useFollowingRomanization } from './romanization-field';
import { TermDetails } from './term-details';
import { termSummary } from './term-summary';
import { TextField } from './text-field';
import { ToolButton } from './tool-button';

/** One term: the preferred one large, the others as a line each; what is rare is folded. */
export const TermRow = memo(function TermRow({
  place,
  isMain,
  number,
  isFirst,
  isLast,
}: {
  place: TermPlace;
  isMain: boolean;
  /** Among the terms of the language; 1 for the preferred one. */
  number: number;
  isFirst: boolean;
  isLast: boolean;
  /** A new one has the row read again what is folded in it. */
  filling: number;
}) {
  const { form, items, texts } = useTools();
  const { key, lang } = place;
  const [isOpen, setIsOpen] = useState(false);
  useUnfolding(key, () => setIsOpen(true));
  const follow = useFollowingRomanization(key, lang);
  const name = `${texts.languages[lang]} ${number}`;
  const details = `details-${key}`;
  const summary = isOpen ? '' : termSummary(place, form.getValues(`terms.${key}`), texts);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isMain || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const by = event.key === 'ArrowUp' ? -1 : 1;
    if (by === -1 ? !isFirst : !isLast) items.moveTerm(key, by);
  };
  const tools = (
    <span className="-my-1.5 flex">
      {!isMain && (
        <ToolButton
          label={texts.terms.prefer}
          name={name}
          icon={<Star aria-hidden />}
          onClick={() => items.preferTerm(key)}
        />
      )}
      {!isMain && !(isFirst && isLast) && (
        <>
          <ToolButton
            id={`up-${key}`}
            label={texts.terms.up}
            name={name}
            icon={<ArrowUp aria-hidden />}
            aria-disabled={isFirst}
            onClick={() => !isFirst && items.moveTerm(key, -1)}
          />
          <ToolButton
            id={`down-${key}`}
            label={texts.terms.down}
            name={name}
            icon={<ArrowDown aria-hidden />}
            aria-disabled={isLast}
            onClick={() => !isLast && items.moveTerm(key, 1)}
          />
        </>
      )}
      <ToolButton
        id={`more-${key}`}
        label={texts.terms.more}
        name={name}
        icon={<ChevronDown aria-hidden className={cx(isOpen && 'rotate-180')} />}
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={() => setIsOpen(!isOpen)}
      />
      <ToolButton
        label={texts.terms.remove}
        name={name}
        icon={<X aria-hidden />}
        onClick={() => items.remove('terms', key)}
      />
    </span>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it.
    <div
      onKeyDown={onKeyDown}
      className={cx('flex flex-col gap-2', !isMain && 'border-s-2 border-line-strong ps-3.5')}
    >
      <TextField
        name={`terms.${key}.text`}
        label={
          <>
            {isMain ? texts.fields.preferredTerm : texts.fields.also}
            <span className="sr-only">, {name}</span>
          </>
        }
        aside={tools}
        lang={lang}
        check="term"
        look={isMain ? 'term' : 'ui'}
        controlClassName="min-h-11! resize-none!"
        oneLine
        clears={isMain ? [`columns.${lang}`] : []}
        onText={follow}
        onMove={(other) => items.moveToLang(key, other)}
      />
      {isMain && lang === 'lo' && <RomanizationField termKey={key} name={name} />}
      {!isMain && (
        <Field
          label={
            <>
              {texts.fields.type}, {name}
            </>
          }
          hideLabel
        >
          <TypeSelect id={idOf(`terms.${key}.type`)} place={place} />
        </Field>
      )}
      {summary && <p className="text-label text-ink-3 wrap-anywhere">{summary}</p>}
      <div id={details} hidden={!isOpen}>
        {isOpen && <TermDetails place={place} isMain={isMain} name={name} />}
      </div>
    </div>
  );
});

function TypeSelect({ place, ...rest }: { place: TermPlace; id?: string }) {
  const { items, texts } = useTools();
  return (
    <Select
      {...rest}
      value={place.type}
      onChange={({ target }) => items.changeTerm(place.key, { type: target.value as TermType })}
    >
      {TERM_TYPES.map((value) => (
        <option key={value} value={value}>
          {texts.termTypes[value]}
        </option>
      ))}
    </Select>
  );
}

const folded = ['romanization', 'note', 'source', 'partOfSpeech', 'recognition', 'confidence'];

/** Unfolds what has a problem in it. */
function useUnfolding(key: string, unfold: () => void): void {
  const { notes } = useTools();
  const hasProblem = useSyncExternalStore(
    notes.subscribe,
    () => folded.some((field) => notes.of(`terms.${key}.${field}`)?.problem !== undefined),
    () => false,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a problem comes.
  useEffect(() => {
    if (hasProblem) unfold();
  }, [hasProblem]);
}
