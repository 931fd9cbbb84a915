import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { articleInputSchema } from '@/features/articles/schema';
import { createArticles } from '@/features/articles/service';
import { giveText } from '@/features/articles/service-import';
import { type ConceptInput, conceptInputSchema, RELATION_KINDS } from '@/features/glossary/schema';
import { createConcepts } from '@/features/glossary/service-write';
import { romanizeLao } from '@/language/romanize';
import type { Client } from '@/lib/db';

const glossarySchema = z.object({
  articles: z.array(articleInputSchema.extend({ originalSlug: z.string().optional() })),
  concepts: z.array(conceptInputSchema),
  relations: z.array(z.object({ from: z.string(), kind: z.enum(RELATION_KINDS), to: z.string() })),
  examples: z.array(
    z.object({
      id: z.uuid(),
      concepts: z.array(z.string()),
      en: z.string(),
      vi: z.string(),
      lo: z.string(),
    }),
  ),
});

const folder = path.join(process.cwd(), 'prisma', 'seed');

const transactionTimeoutMillis = 120_000;

/** The glossary of the two articles, as it is kept in this folder. */
export function readGlossary() {
  const file = path.join(folder, 'glossary.json');
  return glossarySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The text of an article of our own, if this is one. */
function readArticleText(slug: string): string | null {
  const file = path.join(folder, 'texts', `${slug}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * Fills an empty termbase with the glossary of the two articles, in one transaction. Touches nothing that is there.
 * The caller holds the start lock.
 * @returns what was written, or null when the termbase was not empty
 */
export async function seedIfEmpty(db: Client, log: (line: string) => void) {
  const { origin } = await db.termbase.findUniqueOrThrow({ where: { id: 1 } });
  if (origin !== 'empty' || (await db.concept.count()) > 0 || (await db.article.count()) > 0) {
    return null;
  }
  const glossary = readGlossary();
  const { articles, concepts, examples } = glossary;
  log(`writing ${concepts.length} concepts`);
  const now = new Date();
  await db.$transaction(
    async (tx) => {
      await createArticles(
        tx,
        articles.map(({ originalSlug: _, ...article }) => article),
        now,
      );
      for (const article of articles) {
        const text = readArticleText(article.slug);
        if (text) await giveText(tx, article, text, now);
      }
      const author = { authorId: null, authorName: 'Khamsap', reason: '' };
      await createConcepts(tx, wholeConcepts(glossary), author, now);
      await tx.termbase.update({ where: { id: 1 }, data: { origin: 'seed' } });
    },
    { timeout: transactionTimeoutMillis },
  );
  return { concepts: concepts.length, examples: examples.length, articles: articles.length };
}

/** The concepts with the relations and examples that stand beside them in the file, by slug. */
function wholeConcepts({ concepts, relations, examples }: ReturnType<typeof readGlossary>) {
  const ids = new Map(concepts.map(({ slug, id }) => [slug, id]));
  return concepts.map(published).map((concept): ConceptInput => {
    const own = relations.filter(({ from }) => from === concept.slug);
    return {
      ...concept,
      relations: own.map(({ kind, to }) => ({ kind, to: ids.get(to) ?? missing(to) })),
      examples: examples
        .filter(({ concepts: slugs }) => slugs.includes(concept.slug))
        .map(({ id, en, vi, lo }) => ({ id, en, vi, lo })),
    };
  });
}

function missing(slug: string): never {
  throw new Error(`no concept of the first data has the slug ${slug} and an id`);
}

function published(concept: ConceptInput): ConceptInput {
  const terms = concept.terms.map((term) =>
    term.lang === 'lo' && !term.romanization && !term.searchOnly && hasLao(term.text)
      ? { ...term, romanization: romanizeLao(term.text), romanizationGenerated: true }
      : term,
  );
  return { ...concept, terms, status: 'published' };
}

const hasLao = (text: string) => /\p{Script=Lao}/u.test(text);
