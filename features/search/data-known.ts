import type { Db } from '@/lib/db';

/** What others are written alike but for marks is bounded by this; there are never so many of a few hundred keys. */
const mostEntries = 20_000;
const keysAtOnce = 500;
const termsAtOnce = 1_000;

/** The terms that have one of some compact keys in one of some parts of the index. */
export async function findTermsByCompactKeys(
  db: Db,
  parts: readonly number[],
  compactKeys: readonly string[],
): Promise<{ conceptId: string; text: string }[]> {
  const entries: { termId: string }[] = [];
  for (let at = 0; at < compactKeys.length; at += keysAtOnce) {
    const some = await db.searchEntry.findMany({
      where: {
        part: { in: [...parts] },
        compactKey: { in: compactKeys.slice(at, at + keysAtOnce) },
      },
      select: { termId: true },
      take: mostEntries,
    });
    entries.push(...some);
  }
  const ids = [...new Set(entries.map(({ termId }) => termId))];
  const terms: { conceptId: string; text: string }[] = [];
  for (let at = 0; at < ids.length; at += termsAtOnce) {
    const some = await db.term.findMany({
      where: { id: { in: ids.slice(at, at + termsAtOnce) } },
      select: { conceptId: true, text: true },
    });
    terms.push(...some);
  }
  return terms;
}
