import { type Actor, hasRole } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { preferredTerm } from '@/features/glossary/domain/concept';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import type { ConceptInput } from '@/features/glossary/schema';
import { readConcepts } from '@/features/glossary/service-write';
import type { Lang } from '@/language/lang';
import { type Db, db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { serializable } from '@/lib/transaction';
import * as data from './data';
import { type Change, conceptDifference } from './domain/concept-difference';
import type { Mend } from './domain/mend';
import { type Merged, merge } from './domain/merge';
import type { Touched } from './domain/summary';
import {
  type ConceptForm,
  commentSchema,
  isId,
  type ProposalStatus,
  type ProposeInput,
  proposeSchema,
} from './schema';
import { problemsOf } from './service-check';
import { decided, returned } from './service-proposal-status';
import { type References, readReferences } from './service-references';
import { formErrorsOf, mayWrite, mendForm, type Saved, writeNext } from './service-save';
import { formOf, readSnapshot, snapshotOf } from './service-snapshot';
import { touchedByProposals } from './service-touched';

export interface Proposed {
  proposalId: string;
  proposalVersion: number;
  status: ProposalStatus;
  /** As it is kept now. */
  concept: ConceptForm;
  mended: Mend[];
}

/**
 * Keeps a change that somebody would like to a published concept, which readers go on seeing as it is, and asks editors
 * to look at it. Each person has one undecided change of a concept: the next save of it takes its place.
 * @returns `conflict` when it was saved elsewhere since the form was opened; `invalid` with codes by path, at `concept`
 *   `nothingChanged` when there is nothing to propose and `notPublished` for a concept that is not published
 */
export async function propose(
  actor: Actor | null,
  raw: ProposeInput,
  now: Date,
): Promise<Result<Proposed>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = proposeSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', formErrorsOf(parsed.error));
  const { version, proposalVersion, reason, submit } = parsed.data;
  const mendedForm = mendForm(parsed.data.concept);
  if (!mendedForm.ok) return mendedForm;
  const { concept: form, mended } = mendedForm.data;
  return serializable(async (tx) => {
    const [current] = await readConcepts(tx, [form.id]);
    if (!current || !isSeenBy(actor, current)) return fail('notFound');
    if (current.input.status !== 'published') return fail('invalid', { concept: 'notPublished' });
    const base =
      version === current.version ? current.input : await readSnapshot(tx, current.id, version);
    if (!base) return fail('notFound');
    const snapshot: ConceptInput = { ...form, slug: base.slug, status: base.status };
    const live = await data.findLiveProposal(tx, current.id, actor.id);
    const kept = live && snapshotOf(live.snapshot);
    const isKept = kept && conceptDifference(kept, snapshot).length === 0;
    if (live && live.version !== proposalVersion && !isKept) return fail('conflict');
    if (submit) {
      if (conceptDifference(base, snapshot).length === 0) {
        return fail('invalid', { concept: 'nothingChanged' });
      }
      const mayChangeShared = true;
      const problems = await problemsOf(tx, current.id, snapshot, base, { mayChangeShared });
      if (Object.keys(problems).length > 0) return fail('invalid', problems);
    }
    const status = submit || live?.status === 'open' ? 'open' : (live?.status ?? 'draft');
    const concept = formOf({ ...snapshot, id: current.id });
    if (live && isKept && live.status === status && live.reason === reason) {
      const { id: proposalId, version: own } = live;
      return ok({ proposalId, proposalVersion: own, status, concept, mended });
    }
    const content = {
      snapshot,
      reason,
      status,
      baseVersion: version,
      updatedAt: now,
      ...(submit && live?.status !== 'open' && { submittedAt: now }),
    };
    if (live) {
      await data.updateProposal(tx, live.id, { ...content, version: live.version + 1 });
      const proposalVersion = live.version + 1;
      return ok({ proposalId: live.id, proposalVersion, status, concept, mended });
    }
    const proposalId = await data.insertProposal(tx, {
      ...content,
      kind: 'change',
      conceptId: current.id,
      authorId: actor.id,
      authorName: actor.name,
      createdAt: now,
    });
    return ok({ proposalId, proposalVersion: 1, status, concept, mended });
  });
}

const isSeenBy = (actor: Actor, concept: Parameters<typeof mayWrite>[1]): boolean =>
  concept.input.status === 'published' || mayWrite(actor, concept);

/**
 * Publishes what is proposed, merged with what was saved since; by an editor. The revision has the contributor as its
 * author and the editor as its reviewer. Asked for again, it answers the same and changes nothing.
 * @param version of the proposal as the editor saw it
 * @returns `conflict` when the proposal is another by now, or others changed the same fields of the concept: then it is
 *   for the form; `invalid` with codes by path for what cannot be published
 */
export async function acceptProposal(
  actor: Actor | null,
  id: string,
  version: number,
  now: Date,
): Promise<Result<Omit<Saved, 'mended' | 'merged'>>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  if (!isId(id)) return fail('notFound');
  return serializable(async (tx) => {
    const found = await readOpen(tx, id);
    if (!found) return (await readAccepted(tx, id, version)) ?? fail('notFound');
    const { proposal, current } = found;
    if (proposal.version !== version) return fail('conflict');
    const authorship = {
      authorId: proposal.authorId,
      authorName: proposal.authorName,
      reason: proposal.reason,
      reviewerId: actor.id,
      reviewerName: actor.name,
    };
    if (proposal.kind === 'concept') {
      const next: ConceptInput = { ...current.input, status: 'published' };
      return writeNext(tx, actor, current, next, authorship, now);
    }
    const sides = await sidesOf(tx, proposal, current.input);
    const next = sides && merge(sides.base, sides.mine, sides.theirs).concept;
    if (!next) return fail('conflict');
    const saved = await writeNext(tx, actor, current, next, authorship, now);
    if (saved.ok) await data.updateProposal(tx, id, { status: 'accepted', ...decided(actor, now) });
    return saved;
  });
}

/** The outcome of a proposal that is published already, in this version of it. */
async function readAccepted(
  tx: Db,
  id: string,
  version: number,
): Promise<Result<Omit<Saved, 'mended' | 'merged'>> | null> {
  const proposal = await data.findProposal(tx, id);
  if (proposal?.status !== 'accepted' || proposal.version !== version) return null;
  const [current] = await readConcepts(tx, [proposal.conceptId]);
  if (!current) return null;
  const { slug, status } = current.input;
  const concept = formOf(current.input);
  return ok({ id: current.id, slug, status, version: current.version, concept, isChanged: false });
}

/** Sends what is proposed back to its author with a comment; by an editor. Said again, it is the same. */
export async function returnProposal(
  actor: Actor | null,
  id: string,
  rawComment: string,
  now: Date,
): Promise<Result<null>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const comment = commentSchema.safeParse(rawComment);
  if (!comment.success) {
    return fail('invalid', { comment: fieldErrorsOf(comment.error)[''] ?? 'invalid' });
  }
  if (!isId(id)) return fail('notFound');
  return serializable(async (tx) => {
    const found = await readOpen(tx, id);
    if (!found) {
      const proposal = await data.findProposal(tx, id);
      const isSaid = proposal?.status === 'returned' && proposal.comment === comment.data;
      return isSaid ? ok(null) : fail('notFound');
    }
    const { proposal, current } = found;
    if (proposal.kind === 'concept') {
      const authorship = { authorId: actor.id, authorName: actor.name, reason: comment.data };
      const next: ConceptInput = { ...current.input, status: 'draft' };
      const saved = await writeNext(tx, actor, current, next, authorship, now);
      if (!saved.ok) return saved;
    }
    await data.updateProposal(tx, id, returned(actor, comment.data, now));
    return ok(null);
  });
}

/** Takes back what one proposed oneself: a change is dropped, a new concept is a draft again. */
export async function withdrawProposal(
  actor: Actor | null,
  id: string,
  now: Date,
): Promise<Result<null>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  if (!isId(id)) return fail('notFound');
  return serializable(async (tx) => {
    const proposal = await data.findProposal(tx, id);
    if (!proposal) return fail('notFound');
    if (proposal.authorId !== actor.id) return fail('forbidden');
    if (proposal.status === 'withdrawn') return ok(null);
    if (proposal.decidedAt) return fail('notFound');
    if (proposal.kind === 'change') {
      await data.updateProposal(tx, id, { status: 'withdrawn', ...decided(actor, now) });
      return ok(null);
    }
    const [current] = await readConcepts(tx, [proposal.conceptId]);
    if (current?.input.status !== 'inReview') return ok(null);
    const authorship = { authorId: actor.id, authorName: actor.name, reason: '' };
    const next: ConceptInput = { ...current.input, status: 'draft' };
    const saved = await writeNext(tx, actor, current, next, authorship, now);
    return saved.ok ? ok(null) : saved;
  });
}

async function readOpen(tx: Db, id: string) {
  const proposal = await data.findProposal(tx, id);
  if (proposal?.status !== 'open') return null;
  const [current] = await readConcepts(tx, [proposal.conceptId]);
  return current ? { proposal, current } : null;
}

/** What a proposed change is merged of; null when the version that it was begun on is not on record. */
export async function sidesOf(
  tx: Db,
  proposal: { conceptId: string; baseVersion: number; snapshot: unknown },
  theirs: ConceptInput,
): Promise<{ base: ConceptInput; mine: ConceptInput; theirs: ConceptInput } | null> {
  const { conceptId, baseVersion } = proposal;
  const [current] = await readConcepts(tx, [conceptId]);
  const base =
    current?.version === baseVersion
      ? current.input
      : await readSnapshot(tx, conceptId, baseVersion);
  return base && { base, mine: snapshotOf(proposal.snapshot), theirs };
}

export interface Heading {
  slug: string;
  category: string;
  status: ConceptStatus;
  labels: { en: string; vi: string; lo: string };
}

/** A concept as a heading. */
export function headingOf({ slug, category, status, terms }: ConceptInput): Heading {
  const label = (lang: Lang) => preferredTerm(terms, lang)?.text ?? '';
  return { slug, category, status, labels: { en: label('en'), vi: label('vi'), lo: label('lo') } };
}

/** A row with a concept as the database has it, with the concept as a heading. */
export function withHeading<
  R extends {
    concept: {
      slug: string;
      category: string;
      status: string;
      labelEn: string;
      labelVi: string;
      labelLo: string;
    };
  },
>({ concept, ...row }: R): Omit<R, 'concept'> & { concept: Heading } {
  const { slug, category, status, labelEn: en, labelVi: vi, labelLo: lo } = concept;
  return {
    ...row,
    concept: { slug, category, status: status as ConceptStatus, labels: { en, vi, lo } },
  };
}

export interface ListedProposal extends data.ProposalRow {
  concept: Heading;
  /** What it would change; null for a new concept. */
  touched: Touched[] | null;
}

export interface Page<T> {
  rows: T[];
  count: number;
  page: number;
  pageCount: number;
}

const rowsAPage = 30;

/** Asks for one page of rows; `notFound` beyond the last. */
export async function pageOf<T>(
  page: number,
  find: (range: { skip: number; take: number }) => Promise<{ count: number; rows: T[] }>,
): Promise<Result<Page<T>>> {
  const { count, rows } = await find({ skip: (page - 1) * rowsAPage, take: rowsAPage });
  const pageCount = Math.max(1, Math.ceil(count / rowsAPage));
  return page > pageCount ? fail('notFound') : ok({ rows, count, page, pageCount });
}

/** The proposals of a status, the longest waiting first; by an editor. */
export async function listProposals(
  actor: Actor | null,
  { status, page }: { status: ProposalStatus; page: number },
): Promise<Result<Page<ListedProposal>>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  return pageOf(page, (range) => findListed({ status }, range));
}

/** What the actor proposed, the last changed first. */
export async function listOwnProposals(
  actor: Actor | null,
  page: number,
): Promise<Result<Page<ListedProposal>>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  return pageOf(page, (range) => findListed({ authorId: actor.id }, range));
}

async function findListed(
  ...[where, range]: [Parameters<typeof data.findProposals>[1], { skip: number; take: number }]
): Promise<{ count: number; rows: ListedProposal[] }> {
  const { count, rows } = await data.findProposals(db(), where, range);
  const touched = await touchedByProposals(db(), rows);
  return {
    count,
    rows: rows.map(({ snapshot: _, ...row }, at) => ({
      ...withHeading(row),
      touched: touched[at] ?? null,
    })),
  };
}

export interface ProposalDetail {
  proposal: data.ProposalRow;
  concept: Heading;
  /** The concept as it stands; of a new one what is proposed itself. */
  current: ConceptForm;
  /** What is proposed. */
  proposed: ConceptForm;
  /** What the proposal changes; of a new concept nothing, it is shown whole. */
  changes: Change[];
  /** Fields that were also changed otherwise since: to be chosen in the form. */
  conflicts: Merged<ConceptInput>['conflicts'];
  /** The version of the concept as it stands. */
  currentVersion: number;
  references: References;
  /** The open proposals beside it in the queue, for an editor; of one that is not open the first is the next. */
  beside: { previous: string | null; next: string | null };
}

/** A proposal with what it changes; by an editor, or who made it. `notFound` for others. */
export async function readProposal(
  actor: Actor | null,
  id: string,
): Promise<Result<ProposalDetail>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const found = isId(id) ? await data.findProposal(db(), id) : null;
  if (!found || (found.authorId !== actor.id && !hasRole(actor.role, 'editor'))) {
    return fail('notFound');
  }
  const { snapshot, ...proposal } = found;
  const [current] = await readConcepts(db(), [proposal.conceptId]);
  if (!current) return fail('notFound');
  const concept = headingOf(current.input);
  const form = formOf(current.input);
  const sides = proposal.kind === 'change' ? await sidesOf(db(), found, current.input) : null;
  const mine = proposal.kind === 'change' ? snapshotOf(snapshot) : current.input;
  const around = {
    proposal,
    concept,
    current: form,
    currentVersion: current.version,
    references: await readReferences(db(), [current.input, mine, sides?.base]),
    beside: await besideOf(actor, proposal),
  };
  if (proposal.kind === 'concept') {
    return ok({ ...around, proposed: form, changes: [], conflicts: [] });
  }
  const merged = sides && !proposal.decidedAt ? merge(sides.base, sides.mine, sides.theirs) : null;
  return ok({
    ...around,
    proposed: formOf({ ...(merged?.concept ?? mine), id: current.id }),
    changes: conceptDifference(sides?.base ?? current.input, mine),
    conflicts: merged?.conflicts ?? [],
  });
}

async function besideOf(actor: Actor, { id, status, submittedAt }: data.ProposalRow) {
  if (!hasRole(actor.role, 'editor')) return { previous: null, next: null };
  const isOpen = status === 'open' && submittedAt;
  return data.findBeside(db(), isOpen ? { submittedAt, id } : { submittedAt: new Date(0), id: '' });
}
