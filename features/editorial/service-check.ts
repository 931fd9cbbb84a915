import type { ConceptInput } from '@/features/glossary/schema';
import {
  findMissing,
  findRelationsAround,
  findSharedExamples,
} from '@/features/glossary/service-write';
import { LANGS } from '@/language/lang';
import type { Db } from '@/lib/db';
import { lacksForPublishing } from './domain/publishing';
import { type Edge, relationProblems } from './domain/relations';

/**
 * What is wrong with a concept beyond its form, by path: what it refers to must be there, relations make no circle, and
 * what is to be published is complete.
 * @param before the concept as it stands
 * @param mayChangeShared whether an example that other concepts have too may be changed
 */
export async function problemsOf(
  db: Db,
  id: string,
  next: ConceptInput,
  before: ConceptInput | undefined,
  { mayChangeShared }: { mayChangeShared: boolean },
): Promise<Record<string, string>> {
  const missing = await findMissing(db, next);
  const problems: [string, string][] = missing.map((path) => [path, 'notFound']);
  problems.push(...repeatedExamples(next));
  problems.push(...(await relationsOf(db, id, next)));
  problems.push(...(await examplesOf(db, id, next, before, mayChangeShared)));
  if (next.status === 'published') {
    problems.push(
      ...lacksForPublishing(next).map(({ path, code }): [string, string] => [path, code]),
    );
  }
  return Object.fromEntries(problems.reverse());
}

function repeatedExamples({ examples }: ConceptInput): [string, string][] {
  const ids = examples.map(({ id }) => id);
  return [...ids.entries()].flatMap(([at, id]): [string, string][] =>
    ids.indexOf(id) < at ? [[`examples.${at}`, 'repeated']] : [],
  );
}

async function relationsOf(db: Db, id: string, next: ConceptInput): Promise<[string, string][]> {
  if (next.relations.length === 0) return [];
  const around = await findRelationsAround(db, id, next);
  const present = around.filter(({ fromId }) => fromId !== id).map(toEdge);
  const added = next.relations.map(({ kind, to }): Edge => ({ from: id, kind, to }));
  return relationProblems(present, added).map(({ edge, code }) => [
    `relations.${added.indexOf(edge)}.to`,
    code,
  ]);
}

const toEdge = ({ fromId, kind, toId }: { fromId: string; kind: string; toId: string }): Edge => ({
  from: fromId,
  kind: kind as Edge['kind'],
  to: toId,
});

async function examplesOf(
  db: Db,
  id: string,
  next: ConceptInput,
  before: ConceptInput | undefined,
  mayChangeShared: boolean,
): Promise<[string, string][]> {
  if (next.examples.length === 0) return [];
  const shared = await findSharedExamples(db, id, next);
  return next.examples.flatMap((example, at): [string, string][] => {
    const stored = shared.find((one) => one.id === example.id);
    const isSame = LANGS.every((lang) => stored?.[lang] === example[lang]);
    if (!stored || isSame) return [];
    // An example of others that is not this concept's own yet is taken as it is, or not at all.
    const isOwn = before?.examples.some((one) => one.id === example.id) ?? false;
    return isOwn && mayChangeShared ? [] : [[`examples.${at}`, 'shared']];
  });
}
