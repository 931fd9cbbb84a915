import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { LANGS, type Lang } from '@/language/lang';
import { findRanges } from '@/language/segment';
import { Badge } from '@/ui/badge';
import { CopyButton } from '@/ui/copy-button';
import { LangLabel } from '@/ui/lang-label';
import { LangText } from '@/ui/language-text';
import { Marked } from '@/ui/mark';
import { Section } from '@/ui/section';
import { type ConceptDetail, RELATION_ROLES, type TermView } from '../domain/concept';
import { formatPartialDate } from '../domain/partial-date';
import type { Category, TermStatus, TermType } from '../schema';

/** Everything about one concept, for a reader. */
export function ConceptPage({ concept }: { concept: ConceptDetail }) {
  const t = useTranslations('term');
  const locale = useLocale();
  return (
    <article>
      <Breadcrumb concept={concept} />
      <section aria-label={t('labels')}>
        {LANGS.map((lang) => (
          <LanguageRow
            key={lang}
            concept={concept}
            lang={lang}
            isTitle={lang === titleLang(concept, locale)}
          />
        ))}
      </section>
      <div className="mt-12 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,41.25rem)_minmax(14rem,1fr)]">
        <div className="flex flex-col gap-12">
          <Definitions concept={concept} />
          <Examples concept={concept} />
        </div>
        <aside className="flex flex-col gap-10">
          <Relations concept={concept} />
          <Sources concept={concept} />
          <p className="text-ink-2 text-label">
            {t('changed', { date: formatPartialDate(concept.updatedAt.slice(0, 10), locale) })}
          </p>
        </aside>
      </div>
    </article>
  );
}

function titleLang({ labels }: ConceptDetail, locale: Lang): Lang {
  return labels[locale] ? locale : (LANGS.find((lang) => labels[lang]) ?? locale);
}

function Breadcrumb({ concept }: { concept: ConceptDetail }) {
  const categories = useTranslations('categories');
  const locale = useLocale();
  return (
    <p className="border-line border-b pt-8 pb-3 text-label">
      <Link
        href={`/${locale}/terms?category=${concept.category}`}
        prefetch={false}
        className="text-ink-2 underline-offset-4 hover:underline"
      >
        {categories(concept.category as Category)}
      </Link>
    </p>
  );
}

/** The preferred term of a language, large, with its other wordings beneath it. */
function LanguageRow({
  concept,
  lang,
  isTitle,
}: {
  concept: ConceptDetail;
  lang: Lang;
  isTitle: boolean;
}) {
  const t = useTranslations('term');
  const names = useTranslations('languages');
  const label = concept.labels[lang];
  const terms = concept.terms.filter((term) => term.lang === lang);
  const preferred = terms.find((term) => term.text === label && term.status === 'preferred');
  const Headword = isTitle ? 'h1' : 'p';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-line border-b py-5 md:grid-cols-[4rem_minmax(0,1fr)_auto]">
      <div className="col-span-full md:col-span-1">
        <LangLabel lang={lang} name={names(lang)} />
      </div>
      {label ? (
        <>
          <Headword lang={lang} className="min-w-0 font-serif text-headword">
            {label}
          </Headword>
          <CopyButton
            text={label}
            label={t('copy')}
            accessibleLabel={t('copyLabel', { text: label })}
            copiedLabel={t('copied')}
          />
        </>
      ) : (
        <p className="text-ink-2">{t('noLabel')}</p>
      )}
      <Wordings preferred={preferred} others={terms.filter((term) => term !== preferred)} />
    </div>
  );
}

function Wordings({ preferred, others }: { preferred?: TermView; others: TermView[] }) {
  const t = useTranslations('term');
  if (!preferred?.romanization && others.length === 0) return null;
  return (
    <ul
      aria-label={t('also')}
      className="col-span-full mt-1 flex flex-wrap items-baseline gap-x-5 gap-y-1 md:col-start-2"
    >
      {preferred?.romanization && (
        <li className="text-ink-2">
          <Romanization term={preferred} />
        </li>
      )}
      {others.map((term) => (
        <li key={term.id}>
          <Wording term={term} />
        </li>
      ))}
    </ul>
  );
}

function Wording({ term }: { term: TermView }) {
  const types = useTranslations('termTypes');
  const statuses = useTranslations('termStatuses');
  const warned = term.status === 'deprecated' || term.status === 'superseded';
  return (
    <>
      <LangText lang={term.lang} className={warned ? 'line-through decoration-1' : 'font-medium'}>
        {term.text}
      </LangText>{' '}
      <span className="text-ink-2 text-label">{types(term.type as TermType)}</span>
      {warned && (
        <>
          {' '}
          <Badge tone="warning">{statuses(term.status as TermStatus)}</Badge>
        </>
      )}
      {term.note && <span className="text-ink-2 text-label"> ({term.note})</span>}
    </>
  );
}

function Romanization({ term }: { term: TermView }) {
  const t = useTranslations('term');
  return (
    <>
      <i lang="lo-Latn" title={t('romanization')}>
        {term.romanization}
      </i>
      {term.romanizationGenerated && <span className="text-label"> ({t('generated')})</span>}
    </>
  );
}

function Definitions({ concept }: { concept: ConceptDetail }) {
  const t = useTranslations('term');
  if (concept.definitions.length === 0) return null;
  return (
    <Section title={t('meaning')}>
      <div className="flex flex-col gap-3">
        {LANGS.flatMap((lang) =>
          concept.definitions
            .filter((definition) => definition.lang === lang)
            .map((definition) => (
              <LanguageLine key={definition.text} lang={lang}>
                <LangText lang={lang} as="p">
                  {definition.text}
                </LangText>
              </LanguageLine>
            )),
        )}
      </div>
    </Section>
  );
}

/** Sentences in three languages, with the concept's wordings marked. */
function Examples({ concept }: { concept: ConceptDetail }) {
  const t = useTranslations('term');
  if (concept.examples.length === 0) return null;
  const wordings = (lang: Lang) =>
    concept.terms.filter((term) => term.lang === lang).map((term) => term.text);
  return (
    <Section title={t('sentences')}>
      <div className="flex flex-col gap-8">
        {concept.examples.map(({ id, texts }) => (
          <div key={id} className="flex flex-col gap-1">
            {LANGS.map((lang) => (
              <LanguageLine key={lang} lang={lang}>
                <LangText lang={lang} as="p" className="font-serif text-reading">
                  <Marked
                    text={texts[lang]}
                    ranges={findRanges(texts[lang], lang, wordings(lang))}
                  />
                </LangText>
              </LanguageLine>
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

function LanguageLine({ lang, children }: { lang: Lang; children: React.ReactNode }) {
  const names = useTranslations('languages');
  return (
    <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-x-2">
      <LangLabel lang={lang} name={names(lang)} />
      {children}
    </div>
  );
}

function Relations({ concept }: { concept: ConceptDetail }) {
  const t = useTranslations('term');
  const roles = useTranslations('relationRoles');
  const locale = useLocale();
  if (concept.relations.length === 0) return null;
  return (
    <Section title={t('related')}>
      <dl className="flex flex-col gap-4">
        {RELATION_ROLES.map((role) => {
          const others = concept.relations.filter((relation) => relation.role === role);
          if (others.length === 0) return null;
          return (
            <div key={role}>
              <dt className="text-ink-2 text-label">{roles(role)}</dt>
              {others.map(({ concept: other }) => {
                const lang = LANGS.find((l) => l === locale && other.labels[l]) ?? 'en';
                return (
                  <dd key={other.id}>
                    <Link
                      href={`/${locale}/terms/${other.slug}`}
                      prefetch={false}
                      lang={lang}
                      className="underline-offset-4 hover:text-accent-ink hover:underline"
                    >
                      {other.labels[lang] || other.slug}
                    </Link>
                  </dd>
                );
              })}
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

function Sources({ concept }: { concept: ConceptDetail }) {
  const t = useTranslations('term');
  const locale = useLocale();
  if (concept.sources.length === 0) return null;
  return (
    <Section title={t('source')}>
      <ul className="flex flex-col gap-3">
        {concept.sources.map(({ article, text }) => (
          <li key={article?.id ?? text}>
            {article && (
              <>
                <Link
                  href={`/${locale}/articles/${article.slug}`}
                  prefetch={false}
                  lang={article.lang}
                  className="underline-offset-4 hover:text-accent-ink hover:underline"
                >
                  {article.title}
                </Link>
                <p className="text-ink-2 text-label">
                  {article.publisher}
                  {article.publishedOn && ` · ${formatPartialDate(article.publishedOn, locale)}`}
                </p>
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
