import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { decodeCursor, encodeCursor } from '@/features/glossary/domain/cursor';
import type { ConceptInput } from '@/features/glossary/schema';
import { readConcepts } from '@/features/glossary/service-write';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import * as data from './data';
import { type Change, conceptDifference } from './domain/concept-difference';
import { dayInVientiane } from './domain/day';
import type { Touched } from './domain/summary';
import { type ConceptForm, type HistoryQuery, isId, isVersion } from './schema';
import { type Heading, headingOf, type Page, pageOf, withHeading } from './service-proposals';
import { type References, readReferences } from './service-references';
import { type Saved, writeNext } from './service-save';
import { formOf, readSnapshot, snapshotOf } from './service-snapshot';
import { touchedByRevisions } from './service-touched';

export type RevisionRow = data.RevisionRow;

export interface ListedRevision extends RevisionRow {
  /** What it changed; null for one with nothing on record before it. */
  touched: Touched[] | null;
}

export interface Revisions extends Page<ListedRevision> {
  id: string;
  heading: Heading;
  /** The version of the concept as it stands. */
  version: number;
}

/** The revisions of a concept, newest first; by an editor. One that came with a list of words may have none. */
export async function listRevisions(
  actor: Actor | null,
  id: string,
  page: number,
): Promise<Result<Revisions>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const [current] = isId(id) ? await readConcepts(db(), [id]) : [];
  if (!current) return fail('notFound');
  const found = await pageOf(page, async (range) => ({
    count: await data.countRevisions(db(), id),
    rows: await withTouched(await data.findRevisions(db(), id, range)),
  }));
  if (!found.ok) return found;
  const { input, version } = current;
  return ok({ ...found.data, id, heading: headingOf(input), version });
}

async function withTouched<R extends RevisionRow>(
  rows: readonly R[],
): Promise<(R & { touched: Touched[] | null })[]> {
  const touched = await touchedByRevisions(db(), rows);
  return rows.map((row, at) => ({ ...row, touched: touched[at] ?? null }));
}

export interface RevisionDetail {
  revision: RevisionRow;
  /** The concept as this revision left it. */
  concept: ConceptForm;
  /** The concept as it stands. */
  heading: Heading;
  /** What it changed; null for one with nothing on record before it, in which everything is new. */
  changes: Change[] | null;
  /** What differs between it and the concept as it stands: what restoring would bring back. */
  sinceThen: Change[];
  /** The version of the concept as it stands. */
  currentVersion: number;
  references: References;
}

/** One revision with what it changed; by an editor. */
export async function readRevision(
  actor: Actor | null,
  id: string,
  version: number,
): Promise<Result<RevisionDetail>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  if (!isId(id) || !isVersion(version)) return fail('notFound');
  const [current] = await readConcepts(db(), [id]);
  const found = await data.findRevision(db(), id, version);
  if (!current || !found) return fail('notFound');
  const { snapshot: json, ...revision } = found;
  const snapshot = snapshotOf(json);
  const before = await readSnapshot(db(), id, version - 1);
  return ok({
    revision,
    concept: formOf({ ...snapshot, id }),
    heading: headingOf(current.input),
    changes: before && conceptDifference(before, snapshot),
    sinceThen: conceptDifference(current.input, restoredOf(snapshot, current.input)),
    currentVersion: current.version,
    references: await readReferences(db(), [current.input, snapshot, before]),
  });
}

/** A snapshot as it comes back: under the address of today; to readers, or from them, when it was so. */
function restoredOf(snapshot: ConceptInput, current: ConceptInput): ConceptInput {
  const isPublic = snapshot.status === 'published' || snapshot.status === 'archived';
  return { ...snapshot, slug: current.slug, status: isPublic ? snapshot.status : current.status };
}

/**
 * Brings a revision back, as a revision of its own; by an editor.
 * @param currentVersion the version of the concept that the editor saw; another by now is a `conflict`
 */
export async function restoreRevision(
  actor: Actor | null,
  id: string,
  version: number,
  currentVersion: number,
  now: Date,
): Promise<Result<Saved>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  if (!isId(id) || !isVersion(version)) return fail('notFound');
  return serializable(async (tx) => {
    const [current] = await readConcepts(tx, [id]);
    const snapshot = current && (await readSnapshot(tx, id, version));
    if (!snapshot) return fail('notFound');
    const wanted = restoredOf(snapshot, current.input);
    const isThere = conceptDifference(current.input, wanted).length === 0;
    if (current.version !== currentVersion && !isThere) return fail('conflict');
    const authorship = {
      authorId: actor.id,
      authorName: actor.name,
      reason: '',
      restoredFrom: version,
    };
    const saved = await writeNext(tx, actor, current, wanted, authorship, now, {
      isRestored: true,
    });
    return saved.ok ? ok({ ...saved.data, mended: [], merged: [] }) : saved;
  });
}

export interface SiteChange extends ListedRevision {
  concept: Heading;
}

const changesAPage = 50;

/**
 * Who changed what on the whole site, newest first; by an editor.
 * @param take how many changes a page has
 * @returns `invalid` for a cursor that is none of ours
 */
export async function listChanges(
  actor: Actor | null,
  { person, day, cursor }: HistoryQuery,
  take = changesAPage,
): Promise<Result<{ changes: SiteChange[]; nextCursor: string | null }>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const last = cursor === undefined ? undefined : decodeCursor(cursor);
  if (cursor !== undefined && !last) return fail('invalid', { cursor: 'cursor' });
  const rows = await data.findChanges(db(), {
    authorId: person,
    between: day === undefined ? undefined : dayInVientiane(day),
    before: last && { createdAt: last.updatedAt, id: last.id },
    take: take + 1,
  });
  const page = rows.slice(0, take);
  const end = rows.length > take ? page.at(-1) : undefined;
  return ok({
    changes: (await withTouched(page)).map(({ id: _, ...row }) => withHeading(row)),
    nextCursor: end ? encodeCursor({ updatedAt: end.createdAt, id: end.id }) : null,
  });
}

/** Everybody who ever changed something, by name; by an editor. */
export async function listAuthors(
  actor: Actor | null,
): Promise<Result<{ id: string; name: string }[]>> {
  const denied = deny(actor, 'editor');
  return denied ?? ok(await data.findAuthors(db()));
}
