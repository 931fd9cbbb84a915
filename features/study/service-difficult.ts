import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { countAnswersOfAll, type DifficultConcept, findDifficult } from './data-difficult';
import { cardKey } from './domain/card-key';
import type { DifficultQuery } from './schema';

/** Of fewer learners nothing is said, so that nobody can be made out. */
export const LEAST_LEARNERS = 5;
const conceptsAPage = 50;

export interface DifficultPage {
  rows: (DifficultConcept & { answers: number; again: number })[];
  count: number;
  page: number;
  pageCount: number;
}

/**
 * The concepts that most of their learners forget, without persons; by an editor.
 * @returns `notFound` for a page beyond the last
 */
export async function listDifficult(
  actor: Actor | null,
  { category, page }: DifficultQuery,
): Promise<Result<DifficultPage>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const { count, rows } = await findDifficult(
    db(),
    { least: LEAST_LEARNERS, category: category ?? '' },
    { skip: (page - 1) * conceptsAPage, take: conceptsAPage },
  );
  const pageCount = Math.max(1, Math.ceil(count / conceptsAPage));
  if (page > pageCount) return fail('notFound');
  const keyed = rows.map((row) => ({ row, key: cardKey(row.id, row) }));
  const answers = await countAnswersOfAll(
    db(),
    keyed.map(({ row: { id }, key }) => ({ id, key })),
  );
  const byKey = new Map(answers.map((count) => [count.key, count]));
  return ok({
    rows: keyed.map(({ row, key }) => {
      const counted = byKey.get(key);
      return { ...row, answers: counted?.answers ?? 0, again: counted?.again ?? 0 };
    }),
    count,
    page,
    pageCount,
  });
}
