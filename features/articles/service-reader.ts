import { type Actor, hasRole } from '@/features/accounts/domain/role';
import { getConcept } from '@/features/glossary/service';
import { isLang, LANGS, type Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import * as data from './data-reader';
import { kwicLine } from './domain/concordance/concordance';
import {
  alignRows,
  paragraphsOf,
  placeSentences,
  type ReadParagraph,
  type ReadRow,
  type ReadTerm,
} from './domain/reading';
import type { TermCard } from './domain/term-card';
import { articleSlugSchema } from './schema';

export interface ArticleReading {
  article: Omit<data.ArticleFacts, 'family'>;
  /** The other languages of it that this reader may open, and whether in full. */
  others: (data.Relative & { isReadable: boolean })[];
  /** The concepts of the text in the order in which they come, then those of the translation beside it only. */
  terms: ReadTerm[];
  /** null: the text is not for this reader, or there is none. */
  text: ReadParagraph[] | null;
  /** Another language of it beside the text. */
  beside: { article: data.Relative; rows: ReadRow[] } | null;
}

/** Who sees texts that are kept for editors, and what is archived. */
const isEditor = (actor: Actor | null): boolean => actor !== null && hasRole(actor.role, 'editor');

const isReadable = (actor: Actor | null, { access, hasText }: data.Relative): boolean =>
  hasText && (access === 'public' || isEditor(actor));

/**
 * An article as somebody reads it: a public one in full, one for reference in full by editors, by others without its
 * text.
 * @param beside the language of a translation that is to stand beside it; one that cannot is left out
 * @returns `notFound` for an unknown one, and for an archived one unless by an editor
 */
export async function readArticle(
  actor: Actor | null,
  slug: string,
  beside?: string,
): Promise<Result<ArticleReading>> {
  if (!articleSlugSchema.safeParse(slug).success) return fail('notFound');
  const found = await data.findFacts(db(), slug);
  const isSeen = (one: data.Relative) => !one.isArchived || isEditor(actor);
  if (!found || !isSeen(found)) return fail('notFound');
  const { family, ...article } = found;
  const others = family
    .filter((one) => one.id !== article.id && isSeen(one))
    .map((one) => ({ ...one, isReadable: isReadable(actor, one) }))
    .sort((a, b) => LANGS.indexOf(a.lang) - LANGS.indexOf(b.lang));
  const terms = article.hasText ? await data.findTerms(db(), article.id) : [];
  const reading = { article, others, terms, text: null, beside: null };
  if (!isReadable(actor, article)) return ok(reading);
  const other = isLang(beside)
    ? others.find((one) => one.lang === beside && one.isReadable)
    : undefined;
  const numbers = new Map(terms.map(({ id }, number) => [id, number]));
  if (!other) {
    return ok({ ...reading, text: paragraphsOf(await placeText(article.id, numbers)) });
  }
  const theirs = await data.findTerms(db(), other.id);
  for (const term of theirs) {
    if (numbers.has(term.id)) continue;
    numbers.set(term.id, terms.length);
    terms.push({ ...term, count: 0, first: null });
  }
  const left = await placeText(article.id, numbers);
  const rows = alignRows(left, await placeText(other.id, numbers));
  return ok({ ...reading, text: paragraphsOf(left), beside: { article: other, rows } });
}

async function placeText(articleId: string, numbers: ReadonlyMap<string, number>) {
  const { sentences, occurrences } = await data.findText(db(), articleId);
  return placeSentences(sentences, occurrences, (id) => numbers.get(id));
}

export interface ArticleVocabulary {
  lang: Lang;
  /** Its published concepts with how often each occurs, in the order in which they come. */
  terms: { conceptId: string; count: number; first: number }[];
}

/**
 * The concepts that somebody meets in an article: those in its text, or, without a text, those that come from it; null
 * where the actor sees no such article.
 */
export async function readVocabulary(
  actor: Actor | null,
  articleId: string,
): Promise<ArticleVocabulary | null> {
  const article = await data.findAccess(db(), articleId);
  if (!article || (article.archivedAt && !isEditor(actor))) return null;
  return { lang: article.lang as Lang, terms: await data.findVocabulary(db(), articleId) };
}

const mostQuotations = 2;
/** Graphemes on either side of the term. */
const quotedWidth = 150;

/**
 * What the card of a term shows to who reads an article.
 * @param ask.isTextless whether the reader does not see the text of the article: then one sentence of it is quoted
 * @returns `notFound` for an unknown article and a concept that is not published
 */
export async function readTermCard(
  actor: Actor | null,
  {
    conceptId,
    articleId,
    isTextless,
  }: { conceptId: string; articleId: string; isTextless: boolean },
): Promise<Result<TermCard>> {
  const article = await data.findAccess(db(), articleId);
  if (!article || (article.archivedAt && !isEditor(actor))) return fail('notFound');
  const concept = await getConcept(conceptId);
  if (!concept.ok) return concept;
  const { id, slug, labels, terms, definitions } = concept.data;
  const lang = article.lang as Lang;
  const find = (where: { except?: string; only?: string }, take: number) =>
    data.findFirstSentences(db(), id, { lang, ...where }, take);
  const own = isTextless ? await find({ only: articleId }, 1) : [];
  const others = await find({ except: articleId }, mostQuotations - own.length);
  return ok({
    id,
    slug,
    languages: LANGS.map((lang) => {
      const written = terms.filter((term) => term.lang === lang && !isOutdated(term.status));
      const preferred = written.find(({ text }) => text === labels[lang]);
      return {
        lang,
        label: labels[lang],
        acronyms: written
          .filter(({ type, text }) => type === 'acronym' && text !== labels[lang])
          .map(({ text }) => text),
        romanization: preferred?.romanization ?? null,
      };
    }),
    definitions: definitions.map(({ lang, text }) => ({ lang, text })),
    quotations: [
      ...own.map((sentence) => ({ ...quote(sentence), article: null })),
      ...others.map((sentence) => ({ ...quote(sentence), article: sentence.article })),
    ],
  });
}

const isOutdated = (status: string): boolean => status === 'deprecated' || status === 'superseded';

function quote({ lang, text, start, end }: data.FoundSentence) {
  const line = kwicLine(text, lang, { start, end }, quotedWidth);
  return {
    lang,
    left: line.isCutLeft ? `… ${line.left}` : line.left,
    keyword: line.keyword,
    right: line.isCutRight ? `${line.right} …` : line.right,
  };
}
