import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { LANGS, type Lang } from '@/language/lang';
import { ActionProblem } from '@/ui/action-problem';
import { Dialog } from '@/ui/dialog';
import { SearchField } from '@/ui/search-field';
import type { CandidateData, CandidateTexts } from './candidates-data';
import { Filled } from './filled';
import { type FoundConcept, useConceptSearch } from './use-concept-search';

interface Props {
  locale: Lang;
  lang: Lang;
  candidate: CandidateData;
  texts: CandidateTexts;
  /** Answers the code of what went wrong, or null. */
  onPick: (concept: { id: string; label: string }) => Promise<string | null>;
}

/** Chooses the concept that a candidate becomes a term of. */
export function MergeDialog({
  candidate,
  onClose,
  ...rest
}: Omit<Props, 'candidate'> & { candidate: CandidateData | null; onClose: () => void }) {
  const { texts, lang } = rest;
  return (
    <Dialog
      open={candidate !== null}
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={texts.dialog.title}
      description={
        candidate && <Filled text={texts.dialog.text} value={candidate.text} lang={lang} />
      }
      closeLabel={texts.dialog.close}
    >
      {candidate && <ConceptChoice key={candidate.key} candidate={candidate} {...rest} />}
    </Dialog>
  );
}

/** A combobox (WAI-ARIA 1.2) whose list is always open, the likeliest first. */
function ConceptChoice({ locale, lang, candidate, texts, onPick }: Props) {
  const list = useId();
  const [question, setQuestion] = useState('');
  const { text, acronym } = candidate;
  const wordings = acronym ? [text, acronym] : [text];
  const { found, state } = useConceptSearch(locale, lang, wordings, question);
  const [active, setActive] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const at = Math.min(active, found.length - 1);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, list]);

  const pick = async (concept: FoundConcept | undefined) => {
    if (!concept || isBusy) return;
    setIsBusy(true);
    setProblem(await onPick({ id: concept.id, label: labelOf(concept, locale) }));
    setIsBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && found.length > 0) {
      event.preventDefault();
      setActive((at + by + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void pick(found[at]);
    }
  };
  const { dialog, errors } = texts;
  const status = state === 'found' ? (found.length === 0 ? dialog.none : '') : dialog[state];
  return (
    <div className="flex flex-col gap-3">
      <ActionProblem locale={locale} code={problem} errors={errors} />
      <SearchField
        ref={field}
        label={dialog.search}
        placeholder={dialog.search}
        size="md"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? list : undefined}
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        onChange={({ target }) => {
          setQuestion(target.value.trim());
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={status === '' && !isBusy ? 'sr-only' : 'text-label text-ink-2'}>
        {isBusy ? dialog.busy : status}
      </p>
      {found.length > 0 && (
        <div
          id={list}
          role="listbox"
          aria-label={dialog.likely}
          tabIndex={-1}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          className="border-ink border-t-2"
        >
          {found.map((concept, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field.
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
            <div
              key={concept.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => void pick(concept)}
              className="min-h-11 cursor-pointer border-line border-b px-2 py-2 hover:bg-accent-wash aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent"
            >
              <ConceptOption concept={concept} locale={locale} texts={texts} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

const langsOf = ({ labels }: FoundConcept, locale: Lang): Lang[] =>
  [locale, ...LANGS.filter((lang) => lang !== locale)].filter((lang) => labels[lang]);

function labelOf(concept: FoundConcept, locale: Lang): string {
  const [lang] = langsOf(concept, locale);
  return (lang && concept.labels[lang]) ?? '–';
}

function ConceptOption({
  concept,
  locale,
  texts,
}: {
  concept: FoundConcept;
  locale: Lang;
  texts: CandidateTexts;
}) {
  const [first, ...others] = langsOf(concept, locale);
  const { statuses } = texts;
  return (
    <>
      <span lang={first} className="block font-serif text-ui wrap-anywhere">
        {first ? concept.labels[first] : '–'}
      </span>
      <span className="flex flex-wrap gap-x-4 text-small text-ink-2">
        {others.map((lang) => (
          <span key={lang} lang={lang} className="wrap-anywhere">
            {concept.labels[lang]}
          </span>
        ))}
        {concept.status !== 'published' && (
          <span className="text-ink-3">{statuses[concept.status as keyof typeof statuses]}</span>
        )}
      </span>
    </>
  );
}
