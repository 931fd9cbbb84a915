import { nameArticles } from '@/features/articles/service';
import type { Labels } from '@/features/glossary/domain/concept';
import type { ConceptInput } from '@/features/glossary/schema';
import { readHeadings } from '@/features/glossary/service-write';
import type { Lang } from '@/language/lang';
import type { Db } from '@/lib/db';

/** The names of what some snapshots of a concept refer to; what is gone is absent. */
export interface References {
  /** By id. */
  concepts: Record<string, { slug: string; labels: Labels }>;
  /** By slug. */
  articles: Record<string, { title: string; lang: Lang }>;
}

/** Reads the names of the concepts and articles that any of some snapshots refers to. */
export async function readReferences(
  db: Db,
  snapshots: readonly (Pick<ConceptInput, 'relations' | 'articles'> | null | undefined)[],
): Promise<References> {
  const present = snapshots.filter((snapshot) => snapshot != null);
  const ids = new Set(present.flatMap(({ relations }) => relations.map(({ to }) => to)));
  const slugs = new Set(present.flatMap(({ articles }) => articles));
  const [concepts, articles] = await Promise.all([
    ids.size > 0 ? readHeadings(db, [...ids]) : [],
    nameArticles([...slugs]),
  ]);
  return {
    concepts: Object.fromEntries(
      concepts.map(({ id, slug, labels }) => [id, { slug, labels }] as const),
    ),
    articles: Object.fromEntries(
      articles.map(({ slug, title, lang }) => [slug, { title, lang }] as const),
    ),
  };
}
