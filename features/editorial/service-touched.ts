import { readConcepts } from '@/features/glossary/service-write';
import type { Db } from '@/lib/db';
import * as data from './data';
import { conceptDifference } from './domain/concept-difference';
import { summaryOf, type Touched } from './domain/summary';
import { snapshotOf } from './service-snapshot';

interface Version {
  conceptId: string;
  version: number;
}

const keyOf = ({ conceptId, version }: Version) => `${conceptId}/${version}`;

async function readSnapshots(db: Db, versions: readonly Version[]) {
  const found = versions.length > 0 ? await data.findSnapshots(db, versions) : [];
  return new Map(found.map((row) => [keyOf(row), snapshotOf(row.snapshot)]));
}

/** What revisions touched, in their order; null for one with nothing on record before it. */
export async function touchedByRevisions(
  db: Db,
  revisions: readonly Version[],
): Promise<(Touched[] | null)[]> {
  const before = ({ conceptId, version }: Version) => ({ conceptId, version: version - 1 });
  const wanted = revisions.flatMap((revision) => [revision, before(revision)]);
  const unique = new Map(wanted.map((version) => [keyOf(version), version]));
  const snapshots = await readSnapshots(db, [...unique.values()]);
  return revisions.map((revision) => {
    const old = snapshots.get(keyOf(before(revision)));
    const young = snapshots.get(keyOf(revision));
    return old && young ? summaryOf(conceptDifference(old, young)) : null;
  });
}

/** What proposals would touch, in their order; null for a new concept. */
export async function touchedByProposals(
  db: Db,
  proposals: readonly (Pick<data.ProposalRow, 'kind' | 'conceptId' | 'baseVersion'> & {
    snapshot: unknown;
  })[],
): Promise<(Touched[] | null)[]> {
  const changes = proposals.filter(({ kind }) => kind === 'change');
  const bases = changes.map(({ conceptId, baseVersion }) => ({ conceptId, version: baseVersion }));
  const snapshots = await readSnapshots(db, bases);
  // A concept that nobody changed since it came with a list of words has no version on record.
  const unchanged = bases.filter((base) => !snapshots.has(keyOf(base)));
  const current = await readConcepts(
    db,
    unchanged.map(({ conceptId }) => conceptId),
  );
  const byId = new Map(current.map(({ id, input }) => [id, input]));
  return proposals.map(({ kind, conceptId, baseVersion, snapshot }) => {
    if (kind === 'concept') return null;
    const base = snapshots.get(keyOf({ conceptId, version: baseVersion })) ?? byId.get(conceptId);
    return base ? summaryOf(conceptDifference(base, snapshotOf(snapshot))) : null;
  });
}
