import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import type { ReadParagraph, ReadRow, ReadTerm } from '../../domain/reading';
import type { ReaderData } from './reader-data';

/** More sentences than a card counts. */
const MOST_COUNTED = 8;

interface Reading {
  article: { id: string; lang: Lang };
  terms: ReadTerm[];
  text: ReadParagraph[] | null;
  beside: { article: { lang: Lang }; rows: ReadRow[] } | null;
}

/** What the page of an article shows, in the words of a locale. */
export function readerDataOf(
  { article: { id, lang }, terms, text, beside }: Reading,
  locale: Lang,
): ReaderData {
  const { t } = textsOf(locale);
  return {
    locale,
    article: { id, lang },
    terms,
    text,
    beside: beside && { lang: beside.article.lang, rows: beside.rows },
    languages: { en: t('languages.en'), vi: t('languages.vi'), lo: t('languages.lo') },
    otherSentences: Array.from({ length: MOST_COUNTED + 1 }, (_, count) =>
      t('reader.card.sentences', { count }),
    ),
    times: [t('reader.times', { count: 1, n: '{n}' }), t('reader.times', { count: 2, n: '{n}' })],
    texts: {
      terms: t('reader.terms'),
      order: t('reader.order'),
      byText: t('reader.byText'),
      byCount: t('reader.byCount'),
      all: t('reader.all', { count: '{count}' }),
      back: t('reader.back'),
      print: t('reader.print'),
      legend: t('reader.legend'),
      unknown: t('reader.unknown'),
      outdated: t('reader.outdated'),
      close: t('reader.card.close'),
      open: t('reader.card.open'),
      loading: t('reader.card.loading'),
      failed: t('reader.card.failed'),
      here: t('reader.card.here'),
      deprecated: t('reader.card.deprecated', { text: '{text}' }),
      superseded: t('reader.card.superseded', { text: '{text}' }),
    },
  };
}
