import { type Actor, hasRole } from '@/features/accounts/domain/role';
import type { ConceptDetail } from '@/features/glossary/domain/concept';
import { getConcept } from '@/features/glossary/service';
import { groupBy } from '@/features/study/domain/group';
import { LANGS, type Lang } from '@/language/lang';
import { type Db, db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { cacheByVersion } from '@/lib/termbase';
import type { ConcordanceQuery } from './concordance-schema';
import * as data from './data-concordance';
import type { ArticleHeading } from './domain/article';
import { kwicText } from './domain/concordance/concordance';
import type {
  Concordance,
  ConcordanceLine,
  Counterpart,
  QuotedArticle,
  VariantUse,
} from './domain/concordance/line';
import { quotations } from './domain/concordance/quotation';
import type { Context } from './domain/context';
import { contextsOf } from './service-contexts';

/** How many lines a page of a concordance holds. */
const linesAtOnce = 50;
/** In graphemes on either side: longer sentences are cut. */
const width = 240;
/** So many articles can be chosen from; the others are found by their own pages. */
const mostArticles = 200;

const cached = cacheByVersion(500);

/**
 * One page of the sentences of articles with a concept, each with what stands opposite it in translations.
 * @param idOrSlug of a published concept
 * @returns `notFound` for another one, and beyond the last page
 */
export async function readConcordance(
  idOrSlug: string,
  viewer: Actor | null,
  { sort, page, ...limits }: ConcordanceQuery,
): Promise<Result<Concordance>> {
  const found = await getConcept(idOrSlug);
  if (!found.ok) return found;
  const client = db();
  const concept = found.data;
  const filter = { conceptId: concept.id, ...limits };
  const counts = await countsOf(client, filter);
  const count = limits.lang ? (counts[limits.lang] ?? 0) : sum(counts);
  const pageCount = Math.max(1, Math.ceil(count / linesAtOnce));
  if (page > pageCount) return fail('notFound');
  const stored = await data.findLines(client, filter, sort, {
    skip: (page - 1) * linesAtOnce,
    take: linesAtOnce,
  });
  const { id: conceptId, terms } = concept;
  const [lines, total, uses, articles] = await Promise.all([
    linesOf(client, conceptId, stored, viewer !== null && hasRole(viewer.role, 'editor')),
    countsOf(client, { conceptId }).then(sum),
    cached(client, `uses/${conceptId}`, () => data.findUses(client, conceptId)),
    cached(client, `articles/${conceptId}`, () =>
      data.findArticlesWith(client, conceptId, mostArticles),
    ),
  ]);
  const variants = variantsOf(terms, uses);
  return ok({ concept, lines, count, counts, total, page, pageCount, variants, articles });
}

const countsOf = (client: Db, filter: data.ConcordanceFilter) => {
  const { conceptId, article = '', from = '', to = '' } = filter;
  const key = `counts/${conceptId}/${article}/${from}/${to}`;
  return cached(client, key, () => data.countByLang(client, filter));
};

const sum = (counts: Partial<Record<Lang, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

export interface InArticles {
  /** Occurrences in all articles. */
  count: number;
  /** Some sentences, each of another article, those in the reader's language first. */
  contexts: Context[];
}

const mostContexts = 5;
const mostOwn = 3;

/** What the page of a concept shows of articles; nothing when it is in none. */
export async function readInArticles(conceptId: string, locale: Lang): Promise<InArticles | null> {
  const client = db();
  const count = sum(await countsOf(client, { conceptId }));
  if (count === 0) return null;
  const contexts = await cached(client, `contexts/${conceptId}`, async () => {
    const found = await contextsOf(client, [conceptId]);
    return found.get(conceptId) ?? [];
  });
  const own = contexts.filter(({ lang }) => lang === locale).slice(0, mostOwn);
  const others = LANGS.flatMap(
    (lang) => contexts.find((one) => one.lang === lang && lang !== locale) ?? [],
  );
  const chosen = [...own, ...others];
  const rest = contexts.filter((one) => !chosen.includes(one));
  return { count, contexts: [...chosen, ...rest].slice(0, mostContexts) };
}

async function linesOf(
  client: Db,
  conceptId: string,
  stored: readonly data.StoredLine[],
  isEditor: boolean,
): Promise<ConcordanceLine[]> {
  const sentences = stored.map(({ article, sentence }) => ({
    articleId: article.id,
    number: sentence.number,
  }));
  const [expected, opposite] = await Promise.all([
    data.findRecognizableLangs(client, conceptId),
    data.findCounterparts(client, conceptId, distinct(sentences)),
  ]);
  const counterparts = groupBy(opposite, ({ of }) => keyOf(of.articleId, of.number));
  const quoted = quotations();
  const mayShow = (article: ArticleHeading, { number }: data.StoredSentence): boolean =>
    quoted({ articleId: article.id, isPublic: isEditor || article.access === 'public', number });
  return stored.map((line) => {
    const { article, sentence, start, end, termStatus } = line;
    const isWithheld = !mayShow(article, sentence);
    const offset = sentence.start;
    const text = kwicText(
      sentence.text,
      { start: start - offset, end: end - offset },
      isWithheld ? 0 : width,
    );
    const key = keyOf(article.id, sentence.number);
    return {
      ...text,
      key: keyOf(article.id, start),
      lang: article.lang,
      article: named(article),
      termStatus,
      isWithheld,
      counterparts: isWithheld
        ? []
        : counterpartsOf(counterparts.get(key) ?? [], expected, mayShow),
    };
  });
}

const keyOf = (articleId: string, number: number): string => `${articleId}/${number}`;

function distinct<T extends { articleId: string; number: number }>(sentences: readonly T[]): T[] {
  return [
    ...new Map(sentences.map((one) => [keyOf(one.articleId, one.number), one] as const)).values(),
  ];
}

const named = ({ slug, lang, title, publisher, publishedOn }: ArticleHeading): QuotedArticle => ({
  slug,
  lang,
  title,
  publisher,
  publishedOn,
});

/** Several sentences can stand opposite one: those with the concept are shown, else the first. */
function counterpartsOf(
  found: readonly data.StoredCounterpart[],
  expected: ReadonlySet<Lang>,
  mayShow: (article: ArticleHeading, sentence: data.StoredSentence) => boolean,
): Counterpart[] {
  const byArticle = groupBy(found, ({ article }) => article.id);
  const inOrder = [...byArticle.values()].sort((a, b) => placeOf(a) - placeOf(b));
  return inOrder.flatMap((sentences) => {
    const withTerm = sentences.filter(({ ranges }) => ranges.length > 0);
    const shown = withTerm.length > 0 ? withTerm : sentences.slice(0, 1);
    return shown
      .filter(({ article, sentence }) => mayShow(article, sentence))
      .map(({ article, sentence, ranges }) => ({
        article: named(article),
        text: sentence.text,
        ranges: ranges.map(({ start, end }) => ({
          start: start - sentence.start,
          end: end - sentence.start,
        })),
        lacksTerm: withTerm.length === 0 && expected.has(article.lang),
      }));
  });
}

/** Of the language of a translation, in the order in which languages stand everywhere. */
const placeOf = ([first]: readonly data.StoredCounterpart[]): number =>
  first ? LANGS.indexOf(first.article.lang) : 0;

function variantsOf(terms: ConceptDetail['terms'], uses: readonly data.TermUse[]): VariantUse[] {
  const byTerm = new Map(uses.map((use) => [use.termId, use]));
  return terms.map(({ id, lang, text, type, status }) => {
    const use = byTerm.get(id);
    return {
      id,
      lang,
      text,
      type,
      status,
      count: use?.count ?? 0,
      first: use?.first ?? null,
      last: use?.last ?? null,
    };
  });
}
