import Volume from 'lucide-react/icons/volume-2';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Context } from '@/features/articles/domain/context';
import { LANGS, type Lang } from '@/language/lang';
import { findRanges } from '@/language/segment';
import { IconButton } from '@/ui/icon-button';
import { Marked } from '@/ui/mark';
import type { Card } from '../../domain/card';
import type { Direction } from '../../domain/card-key';
import { headTerm, type StudyContent, type StudyTerm, sentenceAfter } from '../../domain/content';
import type { StudySettings } from '../../domain/settings';

/** A term as a card shows it, with the button that says it. */
export function CardTerm({
  term,
  say,
  sayLabel,
}: {
  term: StudyTerm;
  say?: (() => void) | undefined;
  sayLabel: string;
}) {
  return (
    <p className="text-balance text-center">
      <span lang={term.lang} className="wrap-anywhere text-display">
        {term.text}
      </span>
      {say && (
        <IconButton
          label={sayLabel}
          aria-keyshortcuts="R"
          className="ms-1 align-middle"
          icon={<Volume aria-hidden />}
          onClick={say}
        />
      )}
    </p>
  );
}

/** What stands under the answer: romanization, other wordings, the third language, a definition, a sentence, a note. */
export function AnswerDetails({
  card,
  content,
  direction,
  settings,
  note,
  locale,
}: {
  card: Card;
  content: StudyContent;
  direction: Direction;
  settings: StudySettings;
  note: string | undefined;
  locale: Lang;
}) {
  const t = useTranslations('studySession.answer');
  const { from, to } = direction;
  const [third] = LANGS.filter((lang) => lang !== from && lang !== to);
  const thirdTerm = third && headTerm(content, third);
  const romanization = [from, to]
    .map((lang) => headTerm(content, lang)?.romanization)
    .find(Boolean);
  const others = content.terms.filter(
    (term) =>
      term.lang === to &&
      !term.searchOnly &&
      term.text !== headTerm(content, to)?.text &&
      (term.status === 'preferred' || term.status === 'admitted'),
  );
  const definition = settings.known
    .map((lang) => content.definitions.find((one) => one.lang === lang))
    .find(Boolean);
  return (
    <div className="flex w-full max-w-text flex-col items-center gap-4 text-center text-ink-2">
      {(romanization || thirdTerm) && (
        <p>
          {romanization && (
            <span lang="lo-Latn" className="italic">
              {romanization}
            </span>
          )}
          {romanization && thirdTerm && ' · '}
          {thirdTerm && <span lang={thirdTerm.lang}>{thirdTerm.text}</span>}
        </p>
      )}
      {others.length > 0 && (
        <p className="text-small">
          {t('also')}{' '}
          {others.map(({ text }, index) => (
            <span key={text}>
              {index > 0 && ' · '}
              <span lang={to} className="text-ink">
                {text}
              </span>
            </span>
          ))}
        </p>
      )}
      {definition && (
        <p lang={definition.lang} className="text-small">
          {definition.text}
        </p>
      )}
      <Sentence card={card} content={content} direction={direction} settings={settings} />
      {note && (
        <p className="whitespace-pre-line border-line-strong border-s-2 ps-3 text-start text-small">
          <span className="sr-only">{t('note')}: </span>
          {note}
        </p>
      )}
      <p className="text-label">
        <a
          href={`/${locale}/terms/${content.slug}`}
          target="_blank"
          rel="noopener"
          className="link inline-flex min-h-6 items-center"
        >
          {t('page')}
        </a>
      </p>
    </div>
  );
}

/** A sentence with the term, another one each time. */
function Sentence({
  card,
  content,
  direction: { from, to },
  settings,
}: {
  card: Card;
  content: StudyContent;
  direction: Direction;
  settings: StudySettings;
}) {
  const lang = settings.learnt.includes(from) ? from : to;
  const sentence = sentenceAfter(content, lang, card.answers);
  if (!sentence) return null;
  return sentence.kind === 'context' ? (
    <Quotation context={sentence.context} />
  ) : (
    <Example
      texts={sentence.texts}
      terms={content.terms}
      lang={lang}
      other={lang === from ? to : from}
    />
  );
}

/** A sentence of an article, and which one. */
function Quotation({ context: { lang, text, start, end, article } }: { context: Context }) {
  return (
    <figure>
      <blockquote lang={lang} className="font-serif text-ui">
        <Marked text={text} ranges={[{ start, end }]} />
      </blockquote>
      <figcaption className="mt-1 text-label">
        <cite lang={lang} className="not-italic">
          {article.title}
        </cite>{' '}
        · {article.publisher}
      </figcaption>
    </figure>
  );
}

/** A sentence of our own, and on demand what it says in the other language. */
function Example({
  texts,
  terms,
  lang,
  other,
}: {
  texts: Record<Lang, string>;
  terms: readonly StudyTerm[];
  lang: Lang;
  other: Lang;
}) {
  const t = useTranslations('studySession.answer');
  const [isTranslated, setIsTranslated] = useState(false);
  const rangesIn = (of: Lang) =>
    findRanges(
      texts[of],
      of,
      terms.filter((term) => term.lang === of).map(({ text }) => text),
    );
  return (
    <div>
      <p lang={lang} className="font-serif text-ui">
        <Marked text={texts[lang]} ranges={rangesIn(lang)} />
      </p>
      {isTranslated && (
        <p lang={other} className="mt-1 text-small">
          <Marked text={texts[other]} ranges={rangesIn(other)} />
        </p>
      )}
      <button
        type="button"
        aria-expanded={isTranslated}
        onClick={() => setIsTranslated(!isTranslated)}
        className="link mt-1 min-h-6 text-label touch:min-h-11"
      >
        {t(isTranslated ? 'noTranslation' : 'translation')}
      </button>
    </div>
  );
}
