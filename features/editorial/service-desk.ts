import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { countMissed } from '@/features/search/service-misses';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { cachedByVersion } from '@/lib/termbase';
import * as data from './data-desk';
import { countLacking } from './data-table';
import { LACKS, type Lack } from './domain/table-state';
import { listChanges, type SiteChange } from './service-history';
import {
  type Heading,
  type ListedProposal,
  listOwnProposals,
  type Page,
  pageOf,
  withHeading,
} from './service-proposals';

/** What waits for an editor. */
export interface Queues {
  proposals: number;
  flags: number;
}

/** How many proposals and flags wait; by an editor. */
export async function readQueues(actor: Actor | null): Promise<Result<Queues>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const [proposals, flags] = await Promise.all([
    data.countOpenProposals(db()),
    data.countFlagsThatWait(db()),
  ]);
  return ok({ proposals, flags });
}

export interface Desk {
  queues: Queues;
  /** Searches of late for which nothing was found. */
  searches: number;
  /** How many concepts lack each thing. */
  lacks: Record<Lack, number>;
  proposals: Omit<ListedProposal, 'touched'>[];
  changes: SiteChange[];
}

const newestProposals = 5;
const newestChanges = 8;

/** What an editor begins the day with: what waits, what is lacking, what is new; by an editor. */
export async function readDesk(actor: Actor | null, now: Date): Promise<Result<Desk>> {
  const queues = await readQueues(actor);
  if (!queues.ok) return queues;
  const [searches, counts, proposals, changed] = await Promise.all([
    countMissed(now),
    Promise.all(LACKS.map(lackingOf)),
    data.findNewestProposals(db(), newestProposals),
    listChanges(actor, {}, newestChanges),
  ]);
  if (!changed.ok) return changed;
  return ok({
    queues: queues.data,
    searches,
    lacks: Object.fromEntries(LACKS.map((lack, at) => [lack, counts[at] ?? 0])) as Desk['lacks'],
    proposals: proposals.map(withHeading),
    changes: changed.data.changes,
  });
}

const lackingOf = (lack: Lack): Promise<number> =>
  cachedByVersion(db(), `lacking/${lack}`, () => countLacking(db(), lack));

export interface OwnDraft {
  id: string;
  updatedAt: Date;
  concept: Heading;
}

/** What somebody is at: drafts that nobody else sees yet, and what they proposed. */
export interface OwnDesk {
  drafts: Page<OwnDraft>;
  proposals: Page<ListedProposal>;
}

/** What a contributor began and proposed, the last changed first; by a contributor. */
export async function readOwnDesk(
  actor: Actor | null,
  pages: { drafts: number; proposals: number },
): Promise<Result<OwnDesk>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const [drafts, proposals] = await Promise.all([
    pageOf(pages.drafts, async (range) => {
      const { count, rows } = await data.findOwnDrafts(db(), actor.id, range);
      return {
        count,
        rows: rows.map(({ id, updatedAt, ...concept }) => ({
          id,
          updatedAt,
          ...withHeading({ concept }),
        })),
      };
    }),
    listOwnProposals(actor, pages.proposals),
  ]);
  if (!drafts.ok) return drafts;
  return proposals.ok ? ok({ drafts: drafts.data, proposals: proposals.data }) : proposals;
}
