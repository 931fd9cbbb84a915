import { LANGS } from '@/language/lang';
import type { Db } from '@/lib/db';
import { findContexts, type StoredContext } from './data-contexts';
import { type Context, shortestFirst } from './domain/context';

const mostOfLang = 5;

/**
 * Sentences of articles that readers see with each of some published concepts: up to five in each language, each of
 * another article, short ones first. A concept without any is absent.
 */
export async function contextsOf(
  db: Db,
  conceptIds: readonly string[],
): Promise<Map<string, Context[]>> {
  const found = await findContexts(db, conceptIds);
  return new Map(
    found.flatMap(({ conceptId, contexts }) => {
      const chosen = LANGS.flatMap((lang) =>
        shortestFirst(contexts.filter((one) => one.lang === lang)).slice(0, mostOfLang),
      );
      return chosen.length > 0 ? [[conceptId, chosen.map(toContext)] as const] : [];
    }),
  );
}

function toContext({
  lang,
  text,
  sentenceStart,
  start,
  end,
  slug,
  title,
  publisher,
}: StoredContext): Context {
  return {
    lang,
    text,
    start: start - sentenceStart,
    end: Math.min(end - sentenceStart, text.length),
    article: { slug, title, publisher },
  };
}
