import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import type { Lang } from '@/language/lang';
import { type Db, db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { touchTermbase } from '@/lib/termbase';
import { serializable } from '@/lib/transaction';
import { type AlignmentSave, alignmentSaveSchema } from './alignment-schema';
import * as data from './data-alignment';
import { familyRows } from './domain/alignment/family-rows';
import { type Row, rowsFit } from './domain/alignment/row';
import {
  type AlignedText,
  alignSentences,
  guessRows,
  paragraphsOf,
} from './domain/alignment/sentence-rows';
import { articleSlugSchema } from './schema';

interface Member {
  article: data.AlignedArticle;
  sentences: Awaited<ReturnType<typeof data.findRowSentences>>;
  text: AlignedText;
}

/**
 * Sets an article and its translations opposite each other, sentence by sentence. Rows of paragraphs that an editor has
 * checked stay as long as they fit the paragraphs; the others are guessed. Of an article that has no translation, or is
 * none any more, no sentence is in a row. Runs in the caller's transaction.
 */
export async function alignAnew(tx: Db, originalId: string): Promise<void> {
  const family = await readFamily(tx, originalId);
  const original = family.find(({ article }) => article.id === originalId);
  if (!original) return;
  if (!original.article.originalId && original.article.rows.length > 0) {
    await data.writeGuess(tx, original.article, []);
  }
  const translations = family.filter(
    (member) => member !== original && member.sentences.length > 0,
  );
  const alignments: Row[][] = [];
  for (const translation of translations) {
    const rows = await rowsOf(tx, original, translation);
    alignments.push(alignSentences(original.text, translation.text, rows));
  }
  const count = translations.length > 0 ? original.sentences.length : 0;
  const rows = familyRows(count, alignments);
  await writeRows(tx, original, rows.original);
  for (const [at, translation] of translations.entries()) {
    await writeRows(tx, translation, rows.translations[at] ?? []);
  }
}

async function readFamily(tx: Db, originalId: string): Promise<Member[]> {
  const members: Member[] = [];
  for (const article of await data.findFamily(tx, originalId)) {
    const sentences = await data.findRowSentences(tx, article.id);
    const text = { lang: article.lang, paragraphs: paragraphsOf(sentences) };
    members.push({ article, sentences, text });
  }
  return members;
}

/** The rows of paragraphs of a translation: as an editor set them, or guessed and kept. */
async function rowsOf(tx: Db, original: Member, { article, text }: Member): Promise<Row[]> {
  const counts = [original.text.paragraphs.length, text.paragraphs.length] as const;
  if (article.isChecked && rowsFit(article.rows, ...counts)) return article.rows;
  const rows = guessRows(original.text, text);
  if (article.isChecked || JSON.stringify(rows) !== JSON.stringify(article.rows)) {
    await data.writeGuess(tx, article, rows);
  }
  return rows;
}

async function writeRows(
  tx: Db,
  { article, sentences }: Member,
  rows: readonly (number | null)[],
): Promise<void> {
  const changed = sentences
    .map(({ number, row: before }, at) => ({ number, before, row: rows[at] ?? null }))
    .filter(({ before, row }) => before !== row);
  await data.writeSentenceRows(tx, article.id, changed);
}

/** One side of an alignment. */
export interface AlignmentSide {
  slug: string;
  lang: Lang;
  title: string;
  version: number;
  /** The sentences of each paragraph. */
  paragraphs: string[][];
}

/** A translation beside its original. */
export interface Alignment {
  /** Of the translation. */
  id: string;
  original: AlignmentSide;
  own: AlignmentSide;
  rows: Row[];
  isChecked: boolean;
}

/** A translation and its original in rows of paragraphs; for editors. `notFound` for what is no translation. */
export async function readAlignment(actor: Actor | null, slug: string): Promise<Result<Alignment>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  if (!articleSlugSchema.safeParse(slug).success) return fail('notFound');
  const ids = await data.findOriginalId(db(), { slug });
  if (!ids) return fail('notFound');
  const family = await readFamily(db(), ids.originalId);
  const original = family.find(({ article }) => article.id === ids.originalId);
  const own = family.find(({ article }) => article.id === ids.id);
  if (!original || !own) return fail('notFound');
  const { rows, isChecked } = own.article;
  const fits = rowsFit(rows, original.text.paragraphs.length, own.text.paragraphs.length);
  return ok({
    id: ids.id,
    original: sideOf(original),
    own: sideOf(own),
    rows: fits ? rows : guessRows(original.text, own.text),
    isChecked: isChecked && fits,
  });
}

const sideOf = ({ article, text }: Member): AlignmentSide => ({
  slug: article.slug,
  lang: article.lang,
  title: article.title,
  version: article.version,
  paragraphs: text.paragraphs.map((sentences) => [...sentences]),
});

/**
 * Keeps the rows that an editor has set, and sets the sentences of the whole family by them.
 * @returns `invalid` with `rows: fit` for rows without some paragraph; `conflict` when one of the two texts was changed
 *   meanwhile
 */
export async function saveAlignment(
  actor: Actor | null,
  raw: AlignmentSave,
  now: Date,
): Promise<Result<{ version: number }>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const parsed = alignmentSaveSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { id, version, originalVersion, rows } = parsed.data;
  return serializable(async (tx) => {
    const ids = await data.findOriginalId(tx, { id });
    if (!ids) return fail('notFound');
    const family = await readFamily(tx, ids.originalId);
    const original = family.find(({ article }) => article.id === ids.originalId);
    const own = family.find(({ article }) => article.id === id);
    if (!original || !own) return fail('notFound');
    const isSame = own.article.version === version && original.article.version === originalVersion;
    if (!isSame) return fail('conflict');
    if (!rowsFit(rows, original.text.paragraphs.length, own.text.paragraphs.length)) {
      return fail('invalid', { rows: 'fit' });
    }
    if (!(await data.writeChecked(tx, { id, version, rows }, now))) return fail('conflict');
    await alignAnew(tx, ids.originalId);
    await touchTermbase(tx);
    return ok({ version: version + 1 });
  });
}
