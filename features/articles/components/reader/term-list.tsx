import { useState } from 'react';
import { useHydrated } from '@/ui/use-hydrated';
import type { ReadTerm } from '../../domain/reading';
import { labelOf, ownFirst, type ReaderData } from './reader-data';

/** So many are shown at first; all of them on paper and without JavaScript. */
const FIRST = 20;

/**
 * The terms of an article with how often each occurs. Beside a text they lead to where they come first; without one, to
 * the pages of the terms. On paper they are the glossary after it.
 */
export function TermList({ data, known }: { data: ReaderData; known: ReadonlySet<string> | null }) {
  const { terms, texts, times, text, locale, article } = data;
  const [isByCount, setIsByCount] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const isAlive = useHydrated();
  const own = terms.map((term, number) => ({ term, number })).filter(({ term }) => term.count > 0);
  const shown = isByCount ? [...own].sort((a, b) => b.term.count - a.term.count) : own;
  const isLong = own.length > FIRST;
  const timesOf = (count: number) => times[count === 1 ? 0 : 1].replace('{n}', String(count));
  return (
    <section aria-labelledby="reader-terms" className="reader-terms-section">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b pb-2">
        <h2 id="reader-terms" className="font-semibold text-ui">
          {texts.terms}
        </h2>
        <fieldset disabled={!isAlive} className="flex flex-wrap gap-x-3 text-label print:hidden">
          <legend className="sr-only">{texts.order}</legend>
          {[false, true].map((byCount) => (
            <button
              key={String(byCount)}
              type="button"
              aria-pressed={isByCount === byCount}
              onClick={() => setIsByCount(byCount)}
              className="min-h-6 text-ink-2 underline-offset-4 hover:text-accent-ink aria-pressed:font-semibold aria-pressed:text-ink touch:min-h-11"
            >
              {byCount ? texts.byCount : texts.byText}
            </button>
          ))}
        </fieldset>
      </div>
      <ol className={text ? 'reader-terms' : 'reader-terms reader-terms-wide'}>
        {shown.map(({ term, number }, index) => (
          <li key={term.id} data-rest={isLong && !isWhole && index >= FIRST ? '' : undefined}>
            <a
              href={text ? `#s${term.first ?? 0}` : `/${locale}/terms/${term.slug}`}
              data-term={text ? undefined : number}
              data-unknown={known && !known.has(term.id) ? '' : undefined}
              lang={labelOf(term, article.lang, locale).lang}
            >
              {labelOf(term, article.lang, locale).text}
            </a>
            <Others term={term} data={data} />
            <span className="count">
              <span aria-hidden>{term.count}</span>
              <span className="sr-only">{timesOf(term.count)}</span>
            </span>
          </li>
        ))}
      </ol>
      {isLong && !isWhole && (
        <button
          type="button"
          disabled={!isAlive}
          onClick={() => setIsWhole(true)}
          className="mt-3 min-h-6 text-accent-ink underline-offset-4 hover:underline touch:min-h-11 print:hidden [@media(scripting:none)]:hidden"
        >
          {texts.all.replace('{count}', String(own.length))}
        </button>
      )}
    </section>
  );
}

/** The term in the other languages: on paper, and where there is no text beside it. */
function Others({
  term,
  data: { article, locale, languages },
}: {
  term: ReadTerm;
  data: ReaderData;
}) {
  const main = labelOf(term, article.lang, locale).lang;
  const others = ownFirst(
    (Object.keys(languages) as (keyof typeof languages)[]).map((lang) => ({ lang })),
    locale,
  ).filter(({ lang }) => lang !== main && term.labels[lang]);
  return others.map(({ lang }) => (
    <span key={lang} lang={lang} className="other">
      {term.labels[lang]}
    </span>
  ));
}
