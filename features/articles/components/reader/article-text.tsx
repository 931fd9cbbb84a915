import { memo } from 'react';
import type { Lang } from '@/language/lang';
import type { ReadParagraph, ReadRow, ReadSentence, ReadTerm, Run } from '../../domain/reading';

interface Marking {
  locale: Lang;
  terms: readonly ReadTerm[];
  /** The ids of the concepts that the reader knows; null: nothing is known of the reader. */
  known: ReadonlySet<string> | null;
}

/** From here on what is out of sight is not laid out before it comes in sight. */
const LONG_TEXT = 150;

/** A text with its terms as links. Its sentences are `s0`, `s1` …, for links to them. */
export const ArticleText = memo(function ArticleText({
  paragraphs,
  lang,
  ...marking
}: { paragraphs: readonly ReadParagraph[]; lang: Lang } & Marking) {
  return (
    <div
      lang={lang}
      data-side="left"
      className="reader-text"
      data-long={paragraphs.length > LONG_TEXT || undefined}
    >
      {paragraphs.map((paragraph) => paragraphOf(paragraph, true, marking))}
    </div>
  );
});

/** Two languages of an article, row by row; on a phone one under the other. */
export const ArticleRows = memo(function ArticleRows({
  rows,
  langs: [left, right],
  ...marking
}: { rows: readonly ReadRow[]; langs: readonly [Lang, Lang] } & Marking) {
  return (
    <div className="reader-rows" data-long={rows.length > LONG_TEXT || undefined}>
      {rows.map((row) => (
        <div key={keyOf(row)} data-start={row.isStart || undefined}>
          <div lang={left} data-side="left" className="reader-text">
            {row.left.map((paragraph) => paragraphOf(paragraph, true, marking))}
          </div>
          <div lang={right} data-side="right" className="reader-text">
            {row.right.map((paragraph) => paragraphOf(paragraph, false, marking))}
          </div>
        </div>
      ))}
    </div>
  );
});

const keyOf = ({ left, right }: ReadRow): string =>
  `${left[0]?.[0]?.number ?? ''}:${right[0]?.[0]?.number ?? ''}`;

// Called, not rendered: a component costs as much as what is in it.
function paragraphOf(paragraph: ReadParagraph, isTarget: boolean, marking: Marking) {
  return (
    <p key={paragraph[0]?.number}>
      {paragraph.map((sentence) => sentenceOf(sentence, isTarget, marking))}
    </p>
  );
}

function sentenceOf(
  { number, isApart, pair, runs }: ReadSentence,
  isTarget: boolean,
  marking: Marking,
) {
  return [
    isApart && ' ',
    <span key={number} id={isTarget ? `s${number}` : undefined} data-n={number} data-pair={pair}>
      {runs.map((run, index) => runOf(run, index, marking))}
    </span>,
  ];
}

function runOf(run: Run, index: number, { locale, terms, known }: Marking) {
  if (typeof run === 'string') return run;
  const [text, number, outdated] = run;
  const term = terms[number];
  if (!term) return text;
  return (
    <a
      key={index}
      href={`/${locale}/terms/${term.slug}`}
      data-term={number}
      data-outdated={outdated}
      data-unknown={known && !known.has(term.id) ? '' : undefined}
    >
      {text}
    </a>
  );
}
