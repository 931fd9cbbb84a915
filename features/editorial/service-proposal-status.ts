import type { Actor } from '@/features/accounts/domain/role';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import type { Db } from '@/lib/db';
import * as data from './data';

interface Move {
  id: string;
  from: ConceptStatus;
  to: ConceptStatus;
  /** Of the concept, after the move. */
  version: number;
}

/** Keeps the proposal of a new concept in step with its status. Runs in the transaction of the move. */
export async function followStatus(
  tx: Db,
  { id: conceptId, from, to, version: baseVersion }: Move,
  actor: Actor,
  { reason }: { reason: string },
  now: Date,
): Promise<void> {
  if (from === to && to !== 'inReview') return;
  const live = await data.findNewProposal(tx, conceptId);
  if (to === 'inReview') {
    // Whoever is looking at it decides on what they see, not on what it became meanwhile.
    const another = live?.baseVersion === baseVersion ? {} : { version: { increment: 1 } };
    if (live?.status === 'open') {
      await data.updateProposal(tx, live.id, { baseVersion, updatedAt: now, ...another });
      return;
    }
    const submitted = { status: 'open', reason, baseVersion, submittedAt: now };
    if (live) await data.updateProposal(tx, live.id, { ...submitted, comment: null, ...another });
    else {
      const author = { authorId: actor.id, authorName: actor.name };
      await data.insertProposal(tx, { ...submitted, ...author, kind: 'concept', conceptId });
    }
    return;
  }
  if (!live) return;
  const isAuthor = live.authorId === actor.id;
  if (to === 'draft') {
    await data.updateProposal(
      tx,
      live.id,
      isAuthor ? { status: 'draft' } : returned(actor, reason, now),
    );
  } else if (to === 'published') {
    await data.updateProposal(tx, live.id, { status: 'accepted', ...decided(actor, now) });
  } else {
    const outcome = isAuthor ? { status: 'withdrawn' } : { status: 'returned', comment: reason };
    await data.updateProposal(tx, live.id, { ...outcome, ...decided(actor, now) });
  }
}

/** Marks a proposed change as taken over, by whoever saved it. */
export async function acceptChange(
  tx: Db,
  proposalId: string,
  conceptId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const proposal = await data.findProposal(tx, proposalId);
  if (proposal?.conceptId !== conceptId || proposal.decidedAt) return;
  await data.updateProposal(tx, proposalId, { status: 'accepted', ...decided(actor, now) });
}

/** Sent back to its author, who may change it and propose it again. */
export const returned = (actor: Actor, comment: string, now: Date) => ({
  status: 'returned',
  comment,
  reviewerId: actor.id,
  reviewerName: actor.name,
  updatedAt: now,
});

export const decided = (actor: Actor, now: Date) => ({
  reviewerId: actor.id,
  reviewerName: actor.name,
  decidedAt: now,
  updatedAt: now,
  liveKey: null,
});
