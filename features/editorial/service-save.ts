import { type Actor, hasRole } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import type { ConceptInput } from '@/features/glossary/schema';
import {
  type Authorship,
  chooseSlug,
  createConcepts,
  readConcepts,
  replaceConcept,
  type StoredConcept,
} from '@/features/glossary/service-write';
import { type Db, db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import { findRevisionsAfter } from './data';
import { type Change, conceptDifference } from './domain/concept-difference';
import { type Mend, mendConcept } from './domain/mend';
import { merge } from './domain/merge';
import { canMove } from './domain/publishing';
import {
  type ConceptForm,
  conceptFormSchema,
  isId,
  isVersion,
  type SaveInput,
  saveSchema,
} from './schema';
import { problemsOf } from './service-check';
import { acceptChange, followStatus } from './service-proposal-status';
import { formOf, readSnapshot } from './service-snapshot';

export interface Saved {
  id: string;
  slug: string;
  status: ConceptStatus;
  version: number;
  /** As it is stored now. */
  concept: ConceptForm;
  /** Whether there was anything to save. */
  isChanged: boolean;
  mended: Mend[];
  /** What somebody else changed since the form was opened, and is in it now. */
  merged: Change[];
}

/** Whether somebody may write a concept itself, and need not propose. */
export const mayWrite = (actor: Actor, { authorId, input }: StoredConcept): boolean =>
  hasRole(actor.role, 'editor') ||
  (hasRole(actor.role, 'contributor') &&
    authorId === actor.id &&
    (input.status === 'draft' || input.status === 'inReview'));

/**
 * Saves a concept: a new one, or a change to one that the actor may write. A change to an older version is merged with
 * what was saved since (design, section 8). Sent twice, it is saved once.
 * @returns `invalid` with codes by path; `conflict` when others changed the same fields; `forbidden` also for a status
 *   that the role may not give
 */
export async function saveConcept(
  actor: Actor | null,
  raw: SaveInput,
  now: Date,
): Promise<Result<Saved>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = saveSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', formErrorsOf(parsed.error));
  const { version, reason, proposalId } = parsed.data;
  const mendedForm = mendForm(parsed.data.concept);
  if (!mendedForm.ok) return mendedForm;
  const { concept: form, mended } = mendedForm.data;
  return serializable(async (tx) => {
    const [current] = await readConcepts(tx, [form.id]);
    const authorship = { authorId: actor.id, authorName: actor.name, reason };
    if (!current) {
      return version === 0 ? create(tx, actor, form, mended, authorship, now) : fail('notFound');
    }
    if (!mayWrite(actor, current)) return fail('forbidden');
    const mine = { ...form, slug: current.input.slug };
    const base = await baseOf(tx, current, version, mine);
    if (!base) return fail('notFound');
    const next = base === current.input ? mine : merge(base, mine, current.input).concept;
    if (!next) return fail('conflict');
    const merged = conceptDifference(base, current.input);
    const saved = await writeNext(tx, actor, current, next, authorship, now);
    if (!saved.ok) return saved;
    if (proposalId) await acceptChange(tx, proposalId, current.id, actor, now);
    return ok({ ...saved.data, mended, merged });
  });
}

/** The version that a form was opened with; of a new concept that is sent again what was sent first. */
async function baseOf(
  tx: Db,
  current: StoredConcept,
  version: number,
  mine: ConceptInput,
): Promise<ConceptInput | null> {
  if (version === current.version) return current.input;
  if (version > 0) return readSnapshot(tx, current.id, version);
  const sent: ConceptInput = { ...mine, status: current.input.status };
  const isSentAgain = conceptDifference(sent, current.input).length === 0;
  return isSentAgain ? mine : readSnapshot(tx, current.id, 1);
}

async function create(
  tx: Db,
  actor: Actor,
  form: ConceptForm,
  mended: Mend[],
  authorship: Authorship,
  now: Date,
): Promise<Result<Saved>> {
  const { status } = form;
  if (status !== 'draft' && !canMove(actor.role, 'draft', status, { isAuthor: true })) {
    return fail('forbidden', { status: 'move' });
  }
  const input = { ...form, slug: await chooseSlug(tx, form.id, form.terms) };
  const problems = await problemsOf(tx, form.id, input, undefined, { mayChangeShared: false });
  if (Object.keys(problems).length > 0) return fail('invalid', problems);
  await createConcepts(tx, [input], authorship, now);
  await followStatus(
    tx,
    { id: form.id, from: 'draft', to: status, version: 1 },
    actor,
    authorship,
    now,
  );
  return ok({
    id: form.id,
    slug: input.slug,
    status,
    version: 1,
    concept: formOf(input),
    isChanged: true,
    mended,
    merged: [],
  });
}

/**
 * Writes the next version of a concept when it may be and differs. Runs in the caller's transaction.
 * @returns `invalid` with codes by path, `forbidden` for a status that the role may not give
 */
export async function writeNext(
  tx: Db,
  actor: Actor,
  current: StoredConcept,
  wanted: ConceptInput,
  authorship: Authorship,
  now: Date,
  { isRestored = false } = {},
): Promise<Result<Omit<Saved, 'mended' | 'merged'>>> {
  const { id } = current;
  const from = current.input.status;
  const to = wanted.status;
  const isAuthor = current.authorId === actor.id;
  if (from !== to && !isRestored && !canMove(actor.role, from, to, { isAuthor })) {
    return fail('forbidden', { status: 'move' });
  }
  // What nobody has seen yet may have another address.
  const slug = current.publishedAt ? current.input.slug : await chooseSlug(tx, id, wanted.terms);
  const next = { ...wanted, id, slug };
  const mayChangeShared = hasRole(actor.role, 'editor');
  const problems = await problemsOf(tx, id, next, current.input, { mayChangeShared });
  if (Object.keys(problems).length > 0) return fail('invalid', problems);
  const isChanged = conceptDifference(current.input, next).length > 0;
  const version = isChanged
    ? await replaceConcept(tx, current, next, authorship, now)
    : current.version;
  await followStatus(tx, { id, from, to, version }, actor, authorship, now);
  return ok({ id, slug, status: to, version, concept: formOf(next), isChanged });
}

/** Mends a concept of a form, in which no source stands twice; `invalid` when nothing is left of a text. */
export function mendForm(concept: ConceptForm): Result<{ concept: ConceptForm; mended: Mend[] }> {
  const result = mendConcept(concept);
  const { articles, sources } = result.concept;
  const left = conceptFormSchema.safeParse({
    ...result.concept,
    articles: [...new Set(articles)],
    sources: [...new Set(sources)],
  });
  return left.success
    ? ok({ concept: left.data, mended: result.mended })
    : fail('invalid', fieldErrorsOf(left.error));
}

/** The problems of a concept in a larger form, by the path in the concept. */
export function formErrorsOf(error: Parameters<typeof fieldErrorsOf>[0]): Record<string, string> {
  const errors = Object.entries(fieldErrorsOf(error));
  return Object.fromEntries(errors.map(([path, code]) => [path.replace(/^concept\./u, ''), code]));
}

/**
 * What a form needs to be merged with what others saved since it was opened.
 * @param baseVersion the version that it was opened with
 */
export async function readForMerge(
  actor: Actor | null,
  id: string,
  baseVersion: number,
): Promise<
  Result<{
    base: ConceptForm;
    theirs: ConceptForm;
    version: number;
    changedBy: string[];
    changedAt: string;
  }>
> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  if (!isId(id) || !isVersion(baseVersion)) return fail('notFound');
  const [current] = await readConcepts(db(), [id]);
  if (!current) return fail('notFound');
  if (!mayWrite(actor, current) && current.input.status !== 'published') return fail('forbidden');
  const base =
    baseVersion === current.version
      ? current.input
      : await readSnapshot(db(), id, Math.max(baseVersion, 1));
  if (!base) return fail('notFound');
  const since = await findRevisionsAfter(db(), id, baseVersion);
  return ok({
    base: formOf({ ...base, id }),
    theirs: formOf(current.input),
    version: current.version,
    changedBy: [...new Set(since.map(({ authorName }) => authorName))],
    changedAt: (since[0]?.createdAt ?? current.updatedAt).toISOString(),
  });
}
