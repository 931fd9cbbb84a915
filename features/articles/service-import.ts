import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { freeSlug, slugOf } from '@/features/glossary/domain/slug';
import type { Lang } from '@/language/lang';
import { romanizeLao } from '@/language/romanize';
import { type Db, db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { readTermbaseVersion, touchTermbase } from '@/lib/termbase';
import { serializable } from '@/lib/transaction';
import {
  type ArticleColumns,
  findArticleSlugsLike,
  findSameText,
  findStoredArticle,
  insertArticle,
  type StoredArticle,
  updateArticle,
} from './data-editing';
import { deleteText, replaceText } from './data-texts';
import { type Cleaning, cleanArticle, isBinary } from './domain/cleaning/clean';
import { type LanguageNotice, noticeLanguage } from './domain/cleaning/notice-language';
import { sentencesOf } from './domain/indexed-text';
import type { Occurrence } from './domain/recognition/term';
import { countWords } from './domain/word-count';
import {
  type ArticleArchiving,
  type ArticleForm,
  articleArchivingSchema,
  articleFormSchema,
  articleSlugSchema,
  type TextCheck,
  textCheckSchema,
} from './schema';
import { alignAnew } from './service-alignment';
import { requestRecognition } from './service-jobs';
import type { Recognized } from './service-live-recognizer';
import { recognize } from './service-recognition';
import { keepOccurrences } from './service-texts';

export interface CheckedText {
  /** As it would be kept. */
  body: string;
  done: Cleaning[];
  notice: LanguageNotice;
  words: number;
  sentences: number;
  paragraphs: number;
  /** The first 2,000. */
  occurrences: Occurrence[];
  occurrenceCount: number;
  /** An article that has this very text. */
  sameAs: { slug: string; title: string } | null;
}

const mostShown = 2000;

/**
 * Says what would be kept of a text, before it is; for editors.
 * @returns `invalid` with a code for `text`: required, tooLong, binary
 */
export async function checkText(actor: Actor | null, raw: TextCheck): Promise<Result<CheckedText>> {
  return deny(actor, 'editor') ?? inspectText(raw);
}

/** Says what would be kept of a text, for who runs the server. */
export async function inspectText(raw: TextCheck): Promise<Result<CheckedText>> {
  const parsed = textCheckSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { lang, text } = parsed.data;
  const read = readText(text, lang);
  if (!read.ok) return read;
  const { body, done } = read.data;
  if (body === '') return fail('invalid', { text: 'required' });
  const sentences = sentencesOf(body, lang);
  const { occurrences } = await recognize(lang, body);
  return ok({
    body,
    done,
    notice: noticeLanguage(body, lang),
    words: countWords(body, lang),
    sentences: sentences.length,
    paragraphs: (sentences.at(-1)?.paragraph ?? -1) + 1,
    occurrences: occurrences.slice(0, mostShown),
    occurrenceCount: occurrences.length,
    sameAs: await findSameText(db(), body, lang, null),
  });
}

/** What is kept of a text: as it came, and cleaned. */
function readText(
  text: string,
  lang: Lang,
): Result<{ original: string; body: string; done: Cleaning[] }> {
  if (isBinary(text)) return fail('invalid', { text: 'binary' });
  const { text: body, done } = cleanArticle(text, lang);
  // What no database keeps in a text.
  return ok({ original: text.replaceAll('\0', '').toWellFormed(), body, done });
}

export interface SavedArticle {
  slug: string;
  version: number;
}

/**
 * Saves an article: a new one, or a change to one, with its sentences and the terms in it, all or nothing; by an
 * editor. Sent twice, it is saved once.
 * @returns `invalid` with codes by field; `conflict` when somebody else saved it meanwhile
 */
export async function saveArticle(
  actor: Actor | null,
  raw: ArticleForm,
  now: Date,
): Promise<Result<SavedArticle>> {
  const denied = deny(actor, 'editor');
  return denied ?? writeArticle(raw, now);
}

/** Saves an article for who runs the server. */
export async function writeArticle(raw: ArticleForm, now: Date): Promise<Result<SavedArticle>> {
  const parsed = articleFormSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const form = parsed.data;
  const read = readText(form.text, form.lang);
  if (!read.ok) return read;
  const text = read.data;
  const recognized = await recognize(form.lang, text.body);
  return serializable(async (tx) => {
    const current = await findStoredArticle(tx, { id: form.id });
    if (!current && form.version > 0) return fail('notFound');
    const original = form.originalSlug
      ? await findStoredArticle(tx, { slug: form.originalSlug })
      : null;
    const problem = familyProblem(form, current, original);
    if (problem) return fail('invalid', { originalSlug: problem });
    const columns: ArticleColumns = {
      slug: current?.slug ?? (await chooseSlug(tx, form)),
      lang: form.lang,
      title: form.title,
      publisher: form.publisher,
      publishedOn: form.publishedOn ?? null,
      url: form.url ?? null,
      access: form.access,
      note: form.note ?? null,
      wordCount: countWords(text.body, form.lang),
      originalId: original?.id ?? null,
    };
    if (current && isSame(current, columns, text)) return ok(savedOf(current));
    if (current && form.version !== current.version) return fail('conflict');
    if (!current) await insertArticle(tx, form.id, columns, now);
    else if (!(await updateArticle(tx, current, columns, now))) return fail('conflict');
    const isOther = !current || hasOtherText(current, columns, text);
    if (isOther) await writeText(tx, { id: form.id, lang: form.lang }, text, recognized, now);
    const before = current?.originalId ?? null;
    if (isOther || before !== columns.originalId) {
      await alignFamilies(tx, [before, columns.originalId ?? form.id]);
    }
    await touchTermbase(tx);
    return ok({ slug: columns.slug, version: (current?.version ?? 0) + 1 });
  });
}

type Form = ReturnType<typeof articleFormSchema.parse>;

const savedOf = ({ slug, version }: StoredArticle): SavedArticle => ({ slug, version });

/** What is wrong about the article that another is to be a translation of. */
function familyProblem(
  { id, lang, originalSlug }: Form,
  current: StoredArticle | null,
  original: StoredArticle | null,
): string | undefined {
  const own = current?.translations ?? [];
  if (own.some((translation) => translation.lang === lang)) return 'language';
  if (!originalSlug) return undefined;
  if (!original || original.id === id || original.originalId || own.length > 0) return 'notFound';
  if (original.lang === lang) return 'language';
  const isTaken = original.translations.some((one) => one.lang === lang && one.id !== id);
  return isTaken ? 'taken' : undefined;
}

const hasOtherText = (
  { lang, text: before }: StoredArticle,
  columns: ArticleColumns,
  { body }: { body: string },
): boolean => lang !== columns.lang || (before?.body ?? '') !== body;

function isSame(current: StoredArticle, columns: ArticleColumns, text: { body: string }): boolean {
  const before: ArticleColumns = current;
  return (
    !hasOtherText(current, columns, text) &&
    (Object.keys(columns) as (keyof ArticleColumns)[]).every((key) => before[key] === columns[key])
  );
}

async function chooseSlug(tx: Db, { id, title, lang }: Form): Promise<string> {
  const wanted = slugOf(lang === 'lo' ? romanizeLao(title) : title) || `article-${id.slice(0, 8)}`;
  // The page of a new article has its address among those of the others.
  const taken = new Map([...(await findArticleSlugsLike(tx, wanted)), ['new', '']]);
  return freeSlug(wanted, id, taken);
}

async function writeText(
  tx: Db,
  article: { id: string; lang: Lang },
  { original, body }: { original: string; body: string },
  { occurrences, version }: Recognized,
  now: Date,
): Promise<void> {
  if (body === '') return deleteText(tx, article.id);
  const sentences = sentencesOf(body, article.lang);
  await replaceText(tx, article.id, { original, body }, sentences);
  await keepOccurrences(tx, article, occurrences, sentences);
  // A term that was published since the text was read belongs into it too.
  if ((await readTermbaseVersion(tx)) !== version) await requestRecognition(tx, now);
}

async function alignFamilies(tx: Db, originalIds: readonly (string | null)[]): Promise<void> {
  for (const id of new Set(originalIds)) if (id) await alignAnew(tx, id);
}

/**
 * Gives an article that has no text yet one of the first data. Its terms are looked up by the server when it runs. Runs
 * in the caller's transaction.
 */
export async function giveText(
  tx: Db,
  { slug, lang, originalSlug }: { slug: string; lang: Lang; originalSlug?: string | undefined },
  text: string,
  now: Date,
): Promise<void> {
  const article = await findStoredArticle(tx, { slug });
  const read = readText(text, lang);
  if (!article || !read.ok) throw new Error(`${slug} cannot be given a text`);
  const { id, version } = article;
  const { original, body } = read.data;
  const family = originalSlug ? await findStoredArticle(tx, { slug: originalSlug }) : null;
  const columns = { wordCount: countWords(body, lang), originalId: family?.id ?? null };
  await updateArticle(tx, { id, version }, columns, now);
  await replaceText(tx, id, { original, body }, sentencesOf(body, lang));
  if (family) await alignAnew(tx, family.id);
  await requestRecognition(tx, now);
}

/** Takes an article out of sight of everybody but editors, or brings it back; by an editor. */
export async function archiveArticle(
  actor: Actor | null,
  raw: ArticleArchiving,
  now: Date,
): Promise<Result<{ version: number }>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const parsed = articleArchivingSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { id, version, isArchived } = parsed.data;
  return serializable(async (tx) => {
    const current = await findStoredArticle(tx, { id });
    if (!current) return fail('notFound');
    if ((current.archivedAt !== null) === isArchived) return ok({ version: current.version });
    const archivedAt = isArchived ? now : null;
    if (!(await updateArticle(tx, { id, version }, { archivedAt }, now))) return fail('conflict');
    await touchTermbase(tx);
    return ok({ version: version + 1 });
  });
}

interface ArticleRef {
  slug: string;
  lang: Lang;
  title: string;
}

/** An article as its form shows it. */
export interface ArticleEditing extends Omit<ArticleForm, 'originalSlug' | 'access'> {
  slug: string;
  access: 'public' | 'reference';
  /** The text as it is kept; `text` is the text as it came. */
  body: string;
  wordCount: number;
  isArchived: boolean;
  originalOf: ArticleRef | null;
  translations: ArticleRef[];
}

/** An article with its text as it came and as it is kept; for editors. */
export async function readArticleForEditing(
  actor: Actor | null,
  slug: string,
): Promise<Result<ArticleEditing>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  if (!articleSlugSchema.safeParse(slug).success) return fail('notFound');
  const found = await findStoredArticle(db(), { slug });
  if (!found) return fail('notFound');
  const { text, archivedAt, original, originalId: _, translations, ...row } = found;
  return ok({
    ...row,
    lang: row.lang as Lang,
    access: row.access as ArticleEditing['access'],
    publishedOn: row.publishedOn ?? undefined,
    url: row.url ?? undefined,
    note: row.note ?? undefined,
    text: text?.original ?? '',
    body: text?.body ?? '',
    isArchived: archivedAt !== null,
    originalOf: original && refOf(original),
    translations: translations.map(refOf),
  });
}

const refOf = ({
  slug,
  lang,
  title,
}: {
  slug: string;
  lang: string;
  title: string;
}): ArticleRef => ({
  slug,
  lang: lang as Lang,
  title,
});
