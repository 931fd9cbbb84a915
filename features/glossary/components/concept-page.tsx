import type { ReactNode } from 'react';
import { textsOf } from '@/i18n/texts';
import { LANGS, type Lang } from '@/language/lang';
import { findRanges } from '@/language/segment';
import { pack } from '@/ui/packed';
import {
  type ArticleReference,
  type ConceptDetail,
  type ConceptHeading,
  RELATION_ROLES,
  type TermView,
} from '../domain/concept';
import { formatPartialDate } from '../domain/partial-date';
import type { Category, TermStatus, TermType } from '../schema';
import { ConceptView, type ConceptViewProps } from './concept-view';

/**
 * Everything about one concept, for a reader: what is shown, in the reader's words.
 * @param tools links for who may change it
 * @param report the way to say that something is wrong
 * @param inArticles where articles use it
 */
export function ConceptPage({
  concept,
  locale,
  tools,
  report,
  inArticles,
}: {
  concept: ConceptDetail;
  locale: Lang;
  tools?: ReactNode;
  report?: ReactNode;
  inArticles?: ReactNode;
}) {
  const { t } = textsOf(locale);
  const data = pack<ConceptViewProps>({
    locale,
    category: { key: concept.category, name: t(`categories.${concept.category as Category}`) },
    titleLang: titleLang(concept, locale),
    languages: LANGS.map((lang) => ({
      lang,
      name: t(`languages.${lang}`),
      label: concept.labels[lang],
      copyLabel: t('term.copyLabel', { text: concept.labels[lang] }),
      ...wordingsOf(concept, lang, locale),
    })),
    definitions: LANGS.flatMap((lang) =>
      concept.definitions
        .filter((definition) => definition.lang === lang)
        .map(({ text }) => ({ lang, text })),
    ),
    examples: concept.examples.map(({ id, texts }) => ({
      id,
      sentences: LANGS.map((lang) => sentenceOf(concept, lang, texts[lang])),
    })),
    relations: RELATION_ROLES.map((role) => ({
      name: t(`relationRoles.${role}`),
      concepts: concept.relations
        .filter((relation) => relation.role === role)
        .map((relation) => linkTo(relation.concept, locale)),
    })).filter(({ concepts }) => concepts.length > 0),
    sources: concept.sources.map(({ article, text }) => ({
      ...(article && { article: referenceTo(article, locale) }),
      ...(text && { text }),
    })),
    changed: t('term.changed', {
      date: formatPartialDate(concept.updatedAt.slice(0, 10), locale),
    }),
    texts: {
      labels: t('term.labels'),
      noLabel: t('term.noLabel'),
      copy: t('term.copy'),
      copied: t('term.copied'),
      also: t('term.also'),
      romanization: t('term.romanization'),
      generated: t('term.generated'),
      meaning: t('term.meaning'),
      sentences: t('term.sentences'),
      related: t('term.related'),
      source: t('term.source'),
    },
  });
  return <ConceptView data={data} tools={tools} report={report} inArticles={inArticles} />;
}

function titleLang({ labels }: ConceptDetail, locale: Lang): Lang {
  return labels[locale] ? locale : (LANGS.find((lang) => labels[lang]) ?? locale);
}

/** The romanization of the preferred term of a language, and its other wordings. */
function wordingsOf({ terms, labels }: ConceptDetail, lang: Lang, locale: Lang) {
  const own = terms.filter((term) => term.lang === lang);
  const preferred = own.find(({ text, status }) => text === labels[lang] && status === 'preferred');
  return {
    ...(preferred?.romanization && {
      romanization: { text: preferred.romanization, generated: preferred.romanizationGenerated },
    }),
    others: own.filter((term) => term !== preferred).map((term) => wordingOf(term, locale)),
  };
}

function wordingOf({ text, type, status, note }: TermView, locale: Lang) {
  const { t } = textsOf(locale);
  const warned = status === 'deprecated' || status === 'superseded';
  return {
    text,
    type: t(`termTypes.${type as TermType}`),
    ...(warned && { warning: t(`termStatuses.${status as TermStatus}`) }),
    ...(note && { note }),
  };
}

/** A sentence with the places of the concept's wordings in it. */
function sentenceOf({ terms }: ConceptDetail, lang: Lang, text: string) {
  const wordings = terms.filter((term) => term.lang === lang).map((term) => term.text);
  const ranges = findRanges(text, lang, wordings).map(({ start, end }) => ({ start, end }));
  return { lang, text, ranges };
}

function linkTo({ slug, labels }: ConceptHeading, locale: Lang) {
  const lang = labels[locale] ? locale : 'en';
  return { slug, lang, label: labels[lang] || slug };
}

function referenceTo(article: ArticleReference, locale: Lang): Reference {
  const { slug, lang, title, publisher, publishedOn } = article;
  const date = publishedOn && formatPartialDate(publishedOn, locale);
  return { slug, lang, title, origin: date ? `${publisher} · ${date}` : publisher };
}

type Reference = NonNullable<ConceptViewProps['sources'][number]['article']>;
