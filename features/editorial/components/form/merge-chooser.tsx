import { useState } from 'react';
import { isLang, type Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import { graphemeDifference } from '../../domain/grapheme-difference';
import { resolve } from '../../domain/merge';
import type { Choices, Conflict } from '../../domain/merge-settle';
import type { ConceptForm } from '../../schema';
import { nameOfChange } from './change-names';
import { fillIn } from './fill-in';
import { useTools } from './form-context';
import type { Choosing } from './use-concept';
import { valueText } from './value-text';

/** Lets one choose, place by place, between what two people wrote. */
export function MergeChooser({
  choosing: { merged, by, intent },
  onChosen,
}: {
  choosing: Choosing;
  /** With null it is put off. */
  onChosen: (concept: ConceptForm | null) => void;
}) {
  const { texts } = useTools();
  const words = texts.chooser;
  const [choices, setChoices] = useState<Choices>({});
  const [isMissing, setIsMissing] = useState(false);
  const { conflicts } = merged;
  const takeAll = (side: 'mine' | 'theirs') =>
    setChoices(Object.fromEntries(conflicts.map(({ path }) => [path, side])));
  const finish = () => {
    const concept = resolve(merged, choices);
    if (concept) onChosen(concept);
    else setIsMissing(true);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onChosen(null);
      }}
      title={words.title}
      description={fillIn(words.text, { names: by.join(', ') || texts.notices.somebody })}
      closeLabel={texts.close}
      keepOnOutsideClick
      size="lg"
      footer={
        <>
          <Button onClick={() => onChosen(null)}>{words.later}</Button>
          <Button variant="primary" onClick={finish}>
            {intent ? words.save : words.take}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap gap-2 pb-2">
        <Button size="sm" onClick={() => takeAll('mine')}>
          {words.allMine}
        </Button>
        <Button size="sm" onClick={() => takeAll('theirs')}>
          {words.allTheirs}
        </Button>
      </div>
      {isMissing && (
        <p role="alert" className="pb-2 text-bad">
          {words.missing}
        </p>
      )}
      <div className="divide-y divide-line border-line border-t">
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={conflict.path}
            conflict={conflict}
            choice={choices[conflict.path]}
            onChoice={(side) => {
              setIsMissing(false);
              setChoices((made) => ({ ...made, [conflict.path]: side }));
            }}
          />
        ))}
      </div>
    </Dialog>
  );
}

function ConflictChoice({
  conflict,
  choice,
  onChoice,
}: {
  conflict: Conflict;
  choice: string | undefined;
  onChoice: (side: 'mine' | 'theirs') => void;
}) {
  const { texts } = useTools();
  const lang = langOf(conflict);
  const mine = valueText(conflict, conflict.mine, texts);
  const theirs = valueText(conflict, conflict.theirs, texts);
  const runs = graphemeDifference(theirs, mine);
  const side = (name: 'mine' | 'theirs', own: 'added' | 'removed') => (
    <div className="min-w-0">
      <Checkbox
        type="radio"
        name={conflict.path}
        label={<span className="font-semibold">{texts.chooser[name]}</span>}
        checked={choice === name}
        onChange={() => onChoice(name)}
      />
      <p lang={lang} className="whitespace-pre-wrap font-serif text-ui wrap-anywhere">
        {runs
          .filter(({ kind }) => kind === 'same' || kind === own)
          .map(({ kind, text }, index) =>
            kind === 'same' ? (
              text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name.
              <mark key={index} className="rounded-[3px] bg-mark text-ink underline decoration-2">
                {text}
              </mark>
            ),
          )}
      </p>
    </div>
  );
  return (
    <fieldset className="min-w-0 py-3">
      <legend className="float-left mb-1 w-full text-small text-ink-2 wrap-anywhere">
        {nameOfChange(conflict, texts)}
      </legend>
      <div className="clear-both grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {side('mine', 'added')}
        {side('theirs', 'removed')}
      </div>
    </fieldset>
  );
}

/** The language that a value is written in, where it is one. */
function langOf({ part, field, of }: Conflict): Lang | undefined {
  if (part === 'examples') return isLang(field) ? field : undefined;
  return field === undefined || field === 'text' ? of?.lang : undefined;
}
