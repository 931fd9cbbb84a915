import { Badge } from '@/ui/badge';
import { cx } from '@/ui/cx';
import { LangLabel } from '@/ui/lang-label';
import { Marked } from '@/ui/mark';
import type { ConcordanceViewProps, LineView } from './view-props';

/** The sentences: with the term in one column where there is room, in full on a phone. */
export function ConcordanceLines(props: ConcordanceViewProps) {
  const { lines, state, texts } = props;
  return (
    <ol
      aria-label={texts.heading}
      className={cx('kwic-rows', state.view !== 'sentences' && 'kwic-columns')}
    >
      {/* Called, not rendered: a component costs as much as what is in it. */}
      {lines.map((line) => lineOf(line, props))}
    </ol>
  );
}

function lineOf(line: LineView, { locale, languages, texts }: ConcordanceViewProps) {
  const { key, lang, left, keyword, right, article, warning, isWithheld, counterparts } = line;
  return (
    <li key={key}>
      <p lang={lang}>
        <span>{left}</span>
        <span>
          <mark>{keyword}</mark>
          {right}
        </span>
      </p>
      {isWithheld && <p className="kwic-note">{texts.withheld}</p>}
      <p className="kwic-source">
        <LangLabel lang={lang} name={languages[lang]} />{' '}
        <a href={`/${locale}/articles/${article.slug}`} lang={lang} className="list-link">
          {article.title}
        </a>{' '}
        · {article.origin}
        {warning && (
          <>
            {' '}
            <Badge tone="warning">{warning}</Badge>
          </>
        )}
      </p>
      {counterparts.map((counterpart) => (
        <div key={`${counterpart.lang} ${counterpart.text}`}>
          <LangLabel lang={counterpart.lang} name={languages[counterpart.lang]} />
          <p>
            <span lang={counterpart.lang}>
              <Marked text={counterpart.text} ranges={counterpart.ranges} />
            </span>
            {counterpart.lacksTerm && (
              <>
                {' '}
                <Badge tone="warning">{texts.lacks}</Badge>
              </>
            )}
          </p>
        </div>
      ))}
    </li>
  );
}
