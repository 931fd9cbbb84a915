import type { Context } from '@/features/articles/domain/context';
import { contextsOf } from '@/features/articles/service-contexts';
import { readConcepts } from '@/features/glossary/service-write';
import { type Db, db } from '@/lib/db';
import { findConceptIds } from './data-decks';
import type { StudyContent } from './domain/content';
import type { ContentsQuery } from './schema';

/** What a session shows of some concepts (200 at most), in this order; those that readers do not see are left out. */
export async function contentsOf(db: Db, ids: readonly string[]): Promise<StudyContent[]> {
  const [stored, contexts] = await Promise.all([readConcepts(db, ids), contextsOf(db, ids)]);
  const byId = new Map(stored.map((concept) => [concept.id, concept]));
  return ids.flatMap((id) => {
    const concept = byId.get(id);
    return concept?.input.status === 'published' ? [toContent(concept, contexts.get(id))] : [];
  });
}

function toContent(
  { id, input }: Awaited<ReturnType<typeof readConcepts>>[number],
  contexts: Context[] | undefined,
): StudyContent {
  const { slug, category, terms, definitions, examples } = input;
  return {
    id,
    slug,
    category,
    terms: terms.map(({ lang, text, type, status, romanization, searchOnly }) => ({
      lang,
      text,
      type,
      status,
      ...(romanization && { romanization }),
      ...(searchOnly && { searchOnly }),
    })),
    definitions: definitions.map(({ lang, text }) => ({ lang, text })),
    examples: examples.map(({ id, en, vi, lo }) => ({ id, texts: { en, vi, lo } })),
    ...(contexts && { contexts }),
  };
}

/**
 * What sessions show of published concepts: those with some ids, or a page of a category or an article in the order of
 * its deck. Open to everybody.
 */
export async function listContents(
  query: ContentsQuery,
): Promise<{ concepts: StudyContent[]; nextCursor: string | null }> {
  const { ids, category, article, after, limit } = query;
  if (ids) return { concepts: await contentsOf(db(), [...new Set(ids)]), nextCursor: null };
  const source = { ...(category && { category }), ...(article && { articleId: article }) };
  const found = await findConceptIds(db(), source, { ...(after && { after }), take: limit + 1 });
  const page = found.slice(0, limit);
  return {
    concepts: await contentsOf(db(), page),
    nextCursor: found.length > limit ? (page.at(-1) ?? null) : null,
  };
}
