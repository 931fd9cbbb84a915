import { type Actor, hasRole } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import type { ArticleName } from '@/features/articles/domain/article';
import { nameArticles } from '@/features/articles/service';
import { inverseRole, type Labels, type RelationRole } from '@/features/glossary/domain/concept';
import { CONCEPT_STATUSES, type ConceptStatus } from '@/features/glossary/domain/status';
import {
  findSharedExamples,
  readConcepts,
  readNeighbours,
} from '@/features/glossary/service-write';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { findLiveProposal, findNewProposal, findProposal, findWaiting } from './data';
import { merge } from './domain/merge';
import { canMove } from './domain/publishing';
import { type ConceptForm, isId, type ProposalStatus } from './schema';
import { sidesOf } from './service-proposals';
import { mayWrite } from './service-save';
import { formOf, snapshotOf } from './service-snapshot';

export interface Neighbour {
  id: string;
  slug: string;
  status: ConceptStatus;
  labels: Labels;
}

/** What the form of a concept begins with. */
export interface Editing {
  concept: ConceptForm;
  slug: string;
  /** The version of the concept that `concept` was made of. */
  version: number;
  /** Whether a save writes the concept, or keeps a change to be proposed. */
  mode: 'edit' | 'propose';
  /** The statuses that it may get, that which it has among them. */
  statuses: ConceptStatus[];
  /** What is proposed in it: one's own, or that which an editor is to take over. */
  proposal?: {
    id: string;
    version: number;
    status: ProposalStatus;
    reason: string;
    comment: string | null;
    authorName: string;
    reviewerName: string | null;
    isOwn: boolean;
  };
  /** For an editor: changes to it that others propose, and that are not in it. */
  waiting: { id: string; authorName: string }[];
  /** When what is proposed collides with what was saved since: to be merged in the form. */
  merging?: { base: ConceptForm; mine: ConceptForm; theirs: ConceptForm };
  /** The concepts that its relations lead to, by id. */
  related: Neighbour[];
  /** The relations that lead to it, which are written in the other concept. */
  incoming: { role: RelationRole; concept: Neighbour }[];
  articles: ArticleName[];
  /** Ids of examples that other concepts have as well. */
  sharedExamples: string[];
}

/**
 * A concept as somebody may edit it, or propose to change it.
 * @param options proposalId: an editor takes over what somebody proposed
 * @returns `notFound` also for what the actor may not see
 */
export async function readForEditing(
  actor: Actor | null,
  id: string,
  { proposalId }: { proposalId?: string } = {},
): Promise<Result<Editing>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  if (!isId(id)) return fail('notFound');
  const [current] = await readConcepts(db(), [id]);
  if (!current) return fail('notFound');
  const isWriter = mayWrite(actor, current);
  if (!isWriter && current.input.status !== 'published') return fail('notFound');
  const found = await proposalFor(actor, id, isWriter, proposalId);
  if (found === 'unknown') return fail('notFound');
  const sides = found?.kind === 'change' ? await sidesOf(db(), found, current.input) : null;
  const taken = isWriter && sides ? merge(sides.base, sides.mine, sides.theirs) : null;
  const shown = isWriter
    ? (taken?.concept ?? current.input)
    : sides
      ? { ...snapshotOf(found?.snapshot), id }
      : current.input;
  const { status } = current.input;
  const isAuthor = current.authorId === actor.id;
  const { to, from } = await readNeighbours(db(), id, shown.relations);
  const form = formOf({ ...shown, id });
  return ok({
    concept: form,
    slug: current.input.slug,
    version: !isWriter && sides && found ? found.baseVersion : current.version,
    mode: isWriter ? 'edit' : 'propose',
    statuses: isWriter
      ? CONCEPT_STATUSES.filter(
          (next) => next === status || canMove(actor.role, status, next, { isAuthor }),
        )
      : [status],
    ...(found && {
      proposal: {
        id: found.id,
        version: found.version,
        status: found.status,
        reason: found.reason,
        comment: found.comment,
        authorName: found.authorName,
        reviewerName: found.reviewerName,
        isOwn: found.authorId === actor.id,
      },
    }),
    ...(taken &&
      !taken.concept &&
      sides && {
        merging: {
          base: formOf({ ...sides.base, id }),
          mine: formOf({ ...sides.mine, id }),
          theirs: formOf({ ...sides.theirs, id }),
        },
      }),
    waiting:
      hasRole(actor.role, 'editor') && proposalId === undefined ? await findWaiting(db(), id) : [],
    related: to,
    incoming: from.map(({ kind, concept }) => ({ role: inverseRole(kind), concept })),
    articles: await nameArticles(form.articles),
    sharedExamples: (await findSharedExamples(db(), id, { ...form, slug: '' })).map(
      (example) => example.id,
    ),
  });
}

async function proposalFor(
  actor: Actor,
  conceptId: string,
  isWriter: boolean,
  proposalId: string | undefined,
) {
  if (proposalId !== undefined) {
    const mayTake = isId(proposalId) && hasRole(actor.role, 'editor');
    const proposal = mayTake ? await findProposal(db(), proposalId) : null;
    return proposal?.conceptId === conceptId && !proposal.decidedAt ? proposal : 'unknown';
  }
  if (!isWriter) return findLiveProposal(db(), conceptId, actor.id);
  const begun = await findNewProposal(db(), conceptId);
  return begun && { ...begun, snapshot: null };
}
