import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LANGS, type Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { LangLabel } from '@/ui/lang-label';
import { Mark } from '@/ui/mark';
import type { ReadParagraph, ReadSentence, ReadTerm } from '../../domain/reading';
import type { TermCard as Card, Quotation } from '../../domain/term-card';
import { ownFirst, type ReaderData } from './reader-data';
import { useCardAnswer } from './use-card-answer';
import { useCardPlace } from './use-card-place';
import type { OpenTerm } from './use-term-card';

/** Of this article; those of others come after. */
const MOST_HERE = 5;

/**
 * What is told of a term, beside its sentence and never on it; a sheet at the bottom of a small screen.
 * @param add puts it into the reader's deck
 */
export function TermCard({
  open,
  data,
  root,
  onClose,
  onMove,
  add,
}: {
  open: OpenTerm;
  data: ReaderData;
  root: HTMLElement;
  onClose: () => void;
  onMove: (step: 1 | -1) => void;
  add: (conceptId: string) => ReactNode;
}) {
  const { texts, locale } = data;
  const term = data.terms[open.term] as ReadTerm;
  const card = useRef<HTMLDivElement>(null);
  const { answer, hasFailed } = useCardAnswer(term, data);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const place = useCardPlace(card, open, root);
  const label = open.anchor.textContent ?? '';

  useEffect(() => {
    if (!open.isHovered) card.current?.focus({ preventScroll: true });
  }, [open]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        onClose();
      }
      const step = STEPS[event.key];
      if (!step || open.isHovered || event.altKey || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      onMove(step);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [open, onClose, onMove]);

  const here = sentencesWith(data, open);
  const quotations = answer?.quotations ?? [];
  const count = here.length + quotations.length;
  const definition = answer && definitionFor(answer, locale, data.article.lang);
  const outdated = open.anchor.dataset.outdated;
  return (
    <>
      <div
        ref={card}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        data-card=""
        className="reader-card"
        style={{ top: place?.top, left: place?.left, maxHeight: place?.maxHeight }}
        onKeyDown={(event) => {
          // Tab leads out of it to what comes after the term, as if it stood there.
          if (event.key !== 'Tab') return;
          const stops = card.current?.querySelectorAll<HTMLElement>('a, button:not(:disabled)');
          const edge = event.shiftKey ? stops?.[0] : stops?.[stops.length - 1];
          const isAtStart = event.shiftKey && document.activeElement === card.current;
          if (document.activeElement !== edge && !isAtStart) return;
          if (event.shiftKey) event.preventDefault();
          onClose();
        }}
      >
        {outdated && (
          <p className="mb-2 text-small text-warning">
            {texts[outdated === '1' ? 'deprecated' : 'superseded'].replace('{text}', label)}
          </p>
        )}
        <dl className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-baseline gap-x-2">
          {ownFirst(answer?.languages ?? labelsOf(term), locale).map(
            ({ lang, label, acronyms, romanization }) =>
              label && (
                <div key={lang} className="contents">
                  <dt>
                    <LangLabel lang={lang} name={data.languages[lang]} />
                  </dt>
                  <dd lang={lang} className="wrap-anywhere text-term">
                    {label}{' '}
                    {acronyms.map((acronym) => (
                      <Badge
                        key={acronym}
                        lang={/\p{Script=Lao}/u.test(acronym) ? 'lo' : 'en'}
                        className="me-1 font-serif"
                      >
                        {acronym}
                      </Badge>
                    ))}
                    {romanization && (
                      <i lang="lo-Latn" className="block font-sans text-ink-2 text-small">
                        {romanization}
                      </i>
                    )}
                  </dd>
                </div>
              ),
          )}
        </dl>
        <div aria-live="polite" className="mt-2 text-ink-2 text-small">
          {definition && <p lang={definition.lang}>{definition.text}</p>}
          {!answer && <p>{hasFailed ? texts.failed : texts.loading}</p>}
        </div>
        <div className="mt-2 flex flex-wrap items-baseline gap-x-4 font-semibold text-small">
          {add(term.id)}
          {count > 0 && (
            <button
              type="button"
              aria-expanded={isUnfolded}
              onClick={() => setIsUnfolded(!isUnfolded)}
              className="min-h-6 text-accent-ink underline-offset-4 hover:underline touch:min-h-11"
            >
              {data.otherSentences[count]}
            </button>
          )}
          <a
            href={`/${locale}/terms/${term.slug}`}
            className="inline-flex min-h-6 items-center text-accent-ink underline-offset-4 hover:underline touch:min-h-11"
          >
            {texts.open}
          </a>
          <button
            type="button"
            onClick={onClose}
            className="ms-auto min-h-6 font-normal text-ink-2 underline-offset-4 hover:underline touch:min-h-11"
          >
            {texts.close}
          </button>
        </div>
        {isUnfolded && (
          <ul className="mt-2 flex flex-col gap-2 border-line border-t pt-2 font-serif text-small">
            {here.map((sentence) => (
              <li key={sentence.number} lang={data.article.lang}>
                <HereSentence sentence={sentence} term={open.term} />
              </li>
            ))}
            {quotations.map((quotation) => (
              <li key={quotation.article?.slug ?? ''}>
                <Quoted quotation={quotation} locale={locale} here={texts.here} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div aria-hidden style={{ height: place?.room }} className="sm:hidden" />
    </>
  );
}

const STEPS: Record<string, 1 | -1> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

const labelsOf = ({ labels }: ReadTerm): Card['languages'] =>
  LANGS.map((lang) => ({ lang, label: labels[lang], acronyms: [], romanization: null }));

function definitionFor({ definitions }: Card, locale: Lang, articleLang: Lang) {
  const of = (lang: Lang) => definitions.find((one) => one.lang === lang);
  return of(locale) ?? of(articleLang) ?? definitions[0];
}

/** A sentence of the article with the term in it, marked. */
function HereSentence({ sentence, term }: { sentence: ReadSentence; term: number }) {
  return sentence.runs.map((run, index) => {
    const [text, number] = typeof run === 'string' ? [run, -1] : run;
    // biome-ignore lint/suspicious/noArrayIndexKey: a text does not change.
    return number === term ? <Mark key={index}>{text}</Mark> : text;
  });
}

function Quoted({
  quotation: { lang, left, keyword, right, article },
  locale,
  here,
}: {
  quotation: Quotation;
  locale: Lang;
  here: string;
}) {
  return (
    <>
      <span lang={lang}>
        {left}
        <Mark>{keyword}</Mark>
        {right}
      </span>
      <span className="block font-sans text-ink-2 text-label">
        {article ? (
          <a href={`/${locale}/articles/${article.slug}`} lang={lang} className="list-link">
            {article.title}
          </a>
        ) : (
          here
        )}
      </span>
    </>
  );
}

/** The other sentences of the article that have a term. */
function sentencesWith({ text }: ReaderData, { anchor, term }: OpenTerm): ReadSentence[] {
  const side = anchor.closest<HTMLElement>('[data-side]')?.dataset.side;
  const own = side === 'right' ? null : anchor.closest<HTMLElement>('[data-n]')?.dataset.n;
  const found: ReadSentence[] = [];
  for (const sentence of (text ?? []).flatMap((paragraph: ReadParagraph) => paragraph)) {
    if (found.length === MOST_HERE) break;
    const isIn = sentence.runs.some((run) => typeof run !== 'string' && run[1] === term);
    if (isIn && String(sentence.number) !== own) found.push(sentence);
  }
  return found;
}
