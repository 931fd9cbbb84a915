import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { articleInputSchema } from '@/features/articles/schema';
import { createArticles } from '@/features/articles/service';
import { type ConceptInput, conceptInputSchema, RELATION_KINDS } from '@/features/glossary/schema';
import { createConcepts, createExamples, createRelations } from '@/features/glossary/service';
import { romanizeLao } from '@/language/romanize';
import type { Client } from '@/lib/db';

const glossarySchema = z.object({
  articles: z.array(articleInputSchema),
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

const transactionTimeoutMillis = 120_000;

/** The glossary of the two articles, as it is kept in this folder. */
export function readGlossary() {
  const file = path.join(process.cwd(), 'prisma', 'seed', 'glossary.json');
  return glossarySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
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
  const { articles, concepts, relations, examples } = readGlossary();
  log(`writing ${concepts.length} concepts`);
  const now = new Date();
  await db.$transaction(
    async (tx) => {
      await createArticles(tx, articles, now);
      const author = { id: null, name: 'Khamsap' };
      const ids = await createConcepts(tx, concepts.map(published), author, 'first data', now);
      await createRelations(tx, relations, ids);
      await createExamples(tx, examples, ids, now);
      await tx.termbase.update({ where: { id: 1 }, data: { origin: 'seed' } });
    },
    { timeout: transactionTimeoutMillis },
  );
  return { concepts: concepts.length, examples: examples.length, articles: articles.length };
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
