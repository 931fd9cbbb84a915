import { formatPartialDate } from '@/features/glossary/domain/partial-date';
import type { TermStatus, TermType } from '@/features/glossary/schema';
import { textsOf } from '@/i18n/texts';
import { LANGS, type Lang } from '@/language/lang';
import { pack } from '@/ui/packed';
import { pageWindow } from '@/ui/page-window';
import { isPartialDate } from '../../concordance-schema';
import type { ArticleName } from '../../domain/article';
import type { ConcordanceState } from '../../domain/concordance/address';
import type { Concordance, ConcordanceLine, VariantUse } from '../../domain/concordance/line';
import { ConcordanceView } from './concordance-view';
import { originOf } from './origin';
import type { ConcordanceViewProps, LineView, VariantView } from './view-props';

/**
 * The sentences of articles with a concept, with what chooses and sorts them.
 * @param article that the list is limited to
 */
export function ConcordancePage({
  locale,
  state,
  found,
  article,
}: {
  locale: Lang;
  state: ConcordanceState;
  found: Concordance;
  article: ArticleName | undefined;
}) {
  const { t, format } = textsOf(locale);
  const { concept, counts, count, total, page, pageCount } = found;
  const lang = LANGS.find((one) => one === locale && concept.labels[one]) ?? titleLang(found);
  const isListed = found.articles.some(({ slug }) => slug === article?.slug);
  const choices = article && !isListed ? [article, ...found.articles] : found.articles;
  const sumOfAll = LANGS.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const data = pack<ConcordanceViewProps>({
    locale,
    slug: concept.slug,
    title: { lang, text: concept.labels[lang] || concept.slug },
    state,
    isEmpty: total === 0,
    lines: found.lines.map((line) => lineView(line, locale)),
    counts: {
      all: format.number(sumOfAll),
      en: format.number(counts.en ?? 0),
      vi: format.number(counts.vi ?? 0),
      lo: format.number(counts.lo ?? 0),
    },
    pageCount,
    pageNames: Object.fromEntries(
      pageWindow(page, pageCount).flatMap((entry) =>
        entry.kind === 'page' ? [[entry.page, t('pagination.page', { page: entry.page })]] : [],
      ),
    ),
    variants: variantViews(found.variants, locale),
    articles: choices.map(({ slug, title, lang: own }) => ({ slug, title, lang: own })),
    wrong: { from: !isPartialDate(state.from), to: !isPartialDate(state.to) },
    languages: { en: t('languages.en'), vi: t('languages.vi'), lo: t('languages.lo') },
    texts: { ...viewTexts(locale), count: t('concordance.count', { count }) },
  });
  return <ConcordanceView data={data} />;
}

const titleLang = ({ concept }: Concordance): Lang =>
  LANGS.find((lang) => concept.labels[lang]) ?? 'en';

function lineView(line: ConcordanceLine, locale: Lang): LineView {
  const { key, lang, keyword, isWithheld, article, termStatus, counterparts } = line;
  const warned = warningOf(termStatus, locale);
  return {
    key,
    lang,
    left: line.isCutLeft ? `…${line.left}` : line.left,
    keyword,
    right: line.isCutRight ? `${line.right}…` : line.right,
    ...(isWithheld && { isWithheld }),
    ...(warned && { warning: warned }),
    article: {
      slug: article.slug,
      title: article.title,
      origin: originOf(article, locale),
    },
    counterparts: counterparts.map(({ article: own, text, ranges, lacksTerm }) => ({
      lang: own.lang,
      text,
      ranges,
      ...(lacksTerm && { lacksTerm }),
    })),
  };
}

function warningOf(status: string, locale: Lang): string | undefined {
  const isWarned = status === 'deprecated' || status === 'superseded';
  return isWarned ? textsOf(locale).t(`termStatuses.${status as TermStatus}`) : undefined;
}

/** The wordings in the order of the languages, those that are used most first. */
function variantViews(variants: readonly VariantUse[], locale: Lang): VariantView[] {
  const { t, format } = textsOf(locale);
  const dateOf = (date: string | null) => (date ? formatPartialDate(date, locale) : '–');
  return [...variants]
    .sort((a, b) => LANGS.indexOf(a.lang) - LANGS.indexOf(b.lang) || b.count - a.count)
    .map(({ id, lang, text, type, status, count, first, last }) => {
      const warning = warningOf(status, locale);
      return {
        id,
        lang,
        text,
        type: t(`termTypes.${type as TermType}`),
        ...(warning && { warning }),
        uses: count > 0 ? format.number(count) : t('concordance.unused'),
        first: dateOf(first),
        last: dateOf(last),
      };
    });
}

function viewTexts(locale: Lang): Omit<ConcordanceViewProps['texts'], 'count'> {
  const { t } = textsOf(locale);
  return {
    heading: t('concordance.heading'),
    back: t('concordance.back'),
    languages: t('concordance.languages'),
    allLanguages: t('concordance.allLanguages'),
    sortedBy: t('terms.sortedBy'),
    date: t('concordance.sortDate'),
    left: t('concordance.sortLeft'),
    right: t('concordance.sortRight'),
    view: t('terms.view'),
    lines: t('concordance.viewLines'),
    sentences: t('concordance.viewSentences'),
    filter: t('concordance.filter'),
    article: t('concordance.article'),
    allArticles: t('concordance.allArticles'),
    from: t('concordance.from'),
    to: t('concordance.to'),
    dateHint: t('concordance.dateHint'),
    dateWrong: t('concordance.dateWrong'),
    show: t('concordance.show'),
    none: t('concordance.none'),
    noneHere: t('concordance.noneHere'),
    showAll: t('concordance.showAll'),
    lacks: t('concordance.lacks'),
    withheld: t('concordance.withheld'),
    variants: t('concordance.variants'),
    wording: t('concordance.wording'),
    uses: t('concordance.uses'),
    first: t('concordance.first'),
    last: t('concordance.last'),
    pages: t('pagination.label'),
    previous: t('pagination.previous'),
    next: t('pagination.next'),
  };
}
