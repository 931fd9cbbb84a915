import { type Actor, hasRole } from '@/features/accounts/domain/role';
import { findArticleIdsBySlugs } from '@/features/articles/service';
import { readConcepts, type StoredConcept } from '@/features/glossary/service-write';
import { findConceptIds } from '@/features/search/service-concept-ids';
import type { Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import {
  countConcepts,
  type ExportWhere,
  findCited,
  findIdsAfter,
  findLabels,
} from './data-export';
import type { ExportConcept } from './domain/entry';
import type { ExportFilter } from './schema';

const conceptsAtOnce = 500;

/** Concepts on their way out. */
export interface Export {
  /** How many they are: slower to say than to begin. */
  count: () => Promise<number>;
  concepts: AsyncGenerator<ExportConcept>;
}

/**
 * The concepts that somebody may take with them: published ones for everybody, without what only editors see; those of
 * any status for editors, complete. Read in batches as they are asked for.
 * @param locale orders what a search finds
 * @returns `forbidden` for statuses that somebody may not see, `notFound` for an article that is not there
 */
export async function exportConcepts(
  actor: Actor | null,
  { status, category, article, q }: ExportFilter,
  locale: Lang,
): Promise<Result<Export>> {
  const isEditor = actor !== null && hasRole(actor.role, 'editor');
  if (status !== 'published' && !isEditor) return fail(actor ? 'forbidden' : 'unauthenticated');
  const statuses = status === 'all' ? ['draft', 'inReview', 'published', 'archived'] : [status];
  const articleId = article && (await findArticleIdsBySlugs(db(), new Set([article]))).get(article);
  if (article && !articleId) return fail('notFound', { article: 'notFound' });
  const visibilities = isEditor ? (['public', 'draft'] as const) : (['public'] as const);
  const ids =
    q === undefined ? undefined : await findConceptIds(q, { locale, category, visibilities });
  const where = { statuses, category, articleId, ids };
  return ok({ count: () => countConcepts(db(), where), concepts: read(where, isEditor) });
}

/** All concepts, complete, for who runs the server. */
export const exportAll = (where: ExportWhere): AsyncGenerator<ExportConcept> => read(where, true);

async function* read(where: ExportWhere, isComplete: boolean): AsyncGenerator<ExportConcept> {
  for (let after = ''; ; ) {
    const ids = await findIdsAfter(db(), where, after, conceptsAtOnce);
    const last = ids.at(-1);
    if (!last) return;
    after = last;
    const stored = new Map((await readConcepts(db(), ids)).map((one) => [one.id, one]));
    yield* await withNames(
      ids.flatMap((id) => stored.get(id) ?? []),
      isComplete,
    );
  }
}

/** With what their articles and relations are called. */
async function withNames(
  concepts: readonly StoredConcept[],
  isComplete: boolean,
): Promise<ExportConcept[]> {
  const inputs = concepts.map(({ input }) => input);
  const [labels, cited] = await Promise.all([
    findLabels(db(), [...new Set(inputs.flatMap((one) => one.relations.map(({ to }) => to)))]),
    findCited(db(), [...new Set(inputs.flatMap((one) => one.articles))]),
  ]);
  return concepts.map(({ input, createdAt, updatedAt }) => {
    const relations = input.relations.filter(
      ({ to }) => isComplete || labels.get(to)?.status === 'published',
    );
    const own = isComplete ? input : publicPart(input);
    return {
      ...own,
      ...{ relations, createdAt, updatedAt },
      citations: input.articles.map((slug) => citation(cited.get(slug), slug)),
      related: relations.map(({ to }) => {
        const { slug = '', labelEn = '', labelVi = '', labelLo = '' } = labels.get(to) ?? {};
        return { slug, label: labelEn || labelVi || labelLo };
      }),
    };
  });
}

type Input = StoredConcept['input'];

const publicPart = (input: Input): Input => ({
  ...input,
  editorNote: undefined,
  terms: input.terms
    .filter(({ searchOnly }) => !searchOnly)
    .map((term) => ({ ...term, confidence: undefined })),
});

type Cited = { title: string; publisher: string; publishedOn: string | null };

const citation = (article: Cited | undefined, slug: string): string =>
  article
    ? [article.publisher, article.title, article.publishedOn].filter(Boolean).join(', ')
    : slug;
