// As in concept-rows.tsx: data travels to the browser once, a tree of elements would travel twice.
'use client';

import type { ReactNode } from 'react';
import type { Lang } from '@/language/lang';
import { Badge } from '@/ui/badge';
import { CopyButton } from '@/ui/copy-button';
import { LangLabel } from '@/ui/lang-label';
import { LangText } from '@/ui/language-text';
import { Marked, type TextRange } from '@/ui/mark';
import { type Packed, unpack } from '@/ui/packed';
import { Section } from '@/ui/section';

interface Language {
  lang: Lang;
  name: string;
  /** The preferred term; empty where there is none. */
  label: string;
  copyLabel: string;
  romanization?: { text: string; generated: boolean };
  others: readonly Wording[];
}

interface Wording {
  text: string;
  type: string;
  /** Why not to use it. */
  warning?: string;
  note?: string;
}

interface Source {
  article?: { slug: string; lang: Lang; title: string; origin: string };
  text?: string;
}

type TextKey =
  | 'labels'
  | 'noLabel'
  | 'copy'
  | 'copied'
  | 'also'
  | 'romanization'
  | 'generated'
  | 'meaning'
  | 'sentences'
  | 'related'
  | 'source';

type Texts = Record<TextKey, string>;

export interface ConceptViewProps {
  locale: Lang;
  category: { key: string; name: string };
  /** The language whose term is the title of the page. */
  titleLang: Lang;
  languages: readonly Language[];
  definitions: readonly { lang: Lang; text: string }[];
  examples: readonly {
    id: string;
    sentences: readonly { lang: Lang; text: string; ranges: readonly TextRange[] }[];
  }[];
  relations: readonly {
    name: string;
    concepts: readonly { slug: string; lang: Lang; label: string }[];
  }[];
  sources: readonly Source[];
  changed: string;
  texts: Texts;
}

/** Reads nothing that is not in its data; what depends on who looks at it comes beside it. */
export function ConceptView({
  data,
  tools,
  report,
  inArticles,
}: {
  data: Packed<ConceptViewProps>;
  tools?: ReactNode;
  report?: ReactNode;
  inArticles?: ReactNode;
}) {
  const props = unpack(data);
  const { locale, category, titleLang, languages, changed, texts } = props;
  return (
    <article>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b pt-8 pb-3 text-label">
        <a
          href={`/${locale}/terms?category=${category.key}`}
          className="inline-flex min-h-6 items-center text-ink-2 underline-offset-4 hover:underline touch:min-h-11"
        >
          {category.name}
        </a>
        {tools}
      </div>
      <section aria-label={texts.labels}>
        {languages.map((language) => (
          <LanguageRow
            key={language.lang}
            language={language}
            isTitle={language.lang === titleLang}
            texts={texts}
          />
        ))}
      </section>
      <div className="mt-12 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,41.25rem)_minmax(14rem,1fr)]">
        <div className="flex flex-col gap-12">
          <Definitions {...props} />
          <Examples {...props} />
          {inArticles}
        </div>
        <aside className="flex flex-col gap-10">
          <Relations {...props} />
          <Sources {...props} />
          <p className="text-ink-2 text-label">
            {changed}
            {report && <span className="block print:hidden">{report}</span>}
          </p>
        </aside>
      </div>
    </article>
  );
}

/** The preferred term of a language, large, with its other wordings beneath it. */
function LanguageRow({
  language,
  isTitle,
  texts,
}: {
  language: Language;
  isTitle: boolean;
  texts: Texts;
}) {
  const { lang, name, label, copyLabel } = language;
  const Headword = isTitle ? 'h1' : 'p';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-line border-b py-5 md:grid-cols-[4rem_minmax(0,1fr)_auto]">
      <div className="col-span-full md:col-span-1">
        <LangLabel lang={lang} name={name} />
      </div>
      {label ? (
        <>
          <Headword lang={lang} className="min-w-0 font-serif text-headword">
            {label}
          </Headword>
          <CopyButton
            text={label}
            label={texts.copy}
            accessibleLabel={copyLabel}
            copiedLabel={texts.copied}
          />
        </>
      ) : (
        <p className="text-ink-2">{texts.noLabel}</p>
      )}
      <Wordings language={language} texts={texts} />
    </div>
  );
}

function Wordings({ language, texts }: { language: Language; texts: Texts }) {
  const { lang, romanization, others } = language;
  if (!romanization && others.length === 0) return null;
  return (
    <ul
      aria-label={texts.also}
      className="col-span-full mt-1 flex flex-wrap items-baseline gap-x-5 gap-y-1 md:col-start-2"
    >
      {romanization && (
        <li className="text-ink-2">
          <i lang="lo-Latn" title={texts.romanization}>
            {romanization.text}
          </i>
          {romanization.generated && <span className="text-label"> ({texts.generated})</span>}
        </li>
      )}
      {others.map((wording) => (
        <li key={`${wording.type} ${wording.text}`}>
          <OtherWording lang={lang} wording={wording} />
        </li>
      ))}
    </ul>
  );
}

function OtherWording({ lang, wording }: { lang: Lang; wording: Wording }) {
  const { text, type, warning, note } = wording;
  return (
    <>
      <LangText lang={lang} className={warning ? 'line-through decoration-1' : 'font-medium'}>
        {text}
      </LangText>{' '}
      <span className="text-ink-2 text-label">{type}</span>
      {warning && (
        <>
          {' '}
          <Badge tone="warning">{warning}</Badge>
        </>
      )}
      {note && <span className="text-ink-2 text-label"> ({note})</span>}
    </>
  );
}

function Definitions({ definitions, languages, texts }: ConceptViewProps) {
  if (definitions.length === 0) return null;
  return (
    <Section title={texts.meaning}>
      <div className="flex flex-col gap-3">
        {definitions.map(({ lang, text }) => (
          <LanguageLine key={text} lang={lang} languages={languages}>
            <LangText lang={lang} as="p">
              {text}
            </LangText>
          </LanguageLine>
        ))}
      </div>
    </Section>
  );
}

/** Sentences in three languages, with the concept's wordings marked. */
function Examples({ examples, languages, texts }: ConceptViewProps) {
  if (examples.length === 0) return null;
  return (
    <Section title={texts.sentences}>
      <div className="flex flex-col gap-8">
        {examples.map(({ id, sentences }) => (
          <div key={id} className="flex flex-col gap-1">
            {sentences.map(({ lang, text, ranges }) => (
              <LanguageLine key={lang} lang={lang} languages={languages}>
                <LangText lang={lang} as="p" className="font-serif text-reading">
                  <Marked text={text} ranges={ranges} />
                </LangText>
              </LanguageLine>
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

function LanguageLine({
  lang,
  languages,
  children,
}: {
  lang: Lang;
  languages: readonly Language[];
  children: ReactNode;
}) {
  const name = languages.find((language) => language.lang === lang)?.name ?? lang;
  return (
    <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-x-2">
      <LangLabel lang={lang} name={name} />
      {children}
    </div>
  );
}

function Relations({ relations, locale, texts }: ConceptViewProps) {
  if (relations.length === 0) return null;
  return (
    <Section title={texts.related}>
      <dl className="flex flex-col gap-4">
        {relations.map(({ name, concepts }) => (
          <div key={name}>
            <dt className="text-ink-2 text-label">{name}</dt>
            {concepts.map(({ slug, lang, label }) => (
              <dd key={slug}>
                <a href={`/${locale}/terms/${slug}`} lang={lang} className="list-link">
                  {label}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Sources({ sources, locale, texts }: ConceptViewProps) {
  if (sources.length === 0) return null;
  return (
    <Section title={texts.source}>
      <ul className="flex flex-col gap-3">
        {sources.map(({ article, text }) => (
          <li key={article?.slug ?? text}>
            {article && (
              <>
                <a
                  href={`/${locale}/articles/${article.slug}`}
                  lang={article.lang}
                  className="list-link"
                >
                  {article.title}
                </a>
                <p className="text-ink-2 text-label">{article.origin}</p>
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
