// Concepts of every form through the database and out again; on both engines.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { conceptDifference } from '@/features/editorial/domain/concept-difference';
import { mendConcept } from '@/features/editorial/domain/mend';
import { checkConcept } from '@/features/glossary/service-write';
import type { ExportConcept } from '@/features/interchange/domain/entry';
import { concepts as anyConcepts } from '@/features/interchange/domain/tbx/fixtures/concepts';
import { streamOf } from '@/features/interchange/domain/tbx/fixtures/streams';
import { exportAll } from '@/features/interchange/service-export';
import { testDatabase } from './support/database';
import { fileOf, importing } from './support/imports';
import { made } from './support/people';

const { db } = await testDatabase({ seeded: true });
const editor = await made('editor');
const { bringIn, apply } = importing(db, editor);

/** Mended as all that is written, with addresses of their own, and relations among themselves. */
function someConcepts(): ExportConcept[] {
  const sampled = fc.sample(anyConcepts, { numRuns: 300, seed: 7 }).flat();
  const unique = [...new Map(sampled.map((concept) => [concept.id, concept])).values()];
  const sound = unique.flatMap((concept, at) => {
    const { articles: _, ...rest } = concept;
    const mended = mendConcept({ ...rest, slug: `law-${at}`, articles: [], relations: [] }).concept;
    const checked = checkConcept(mended);
    return checked.ok ? [{ ...mended, ...checked.data, id: concept.id, citations: [] }] : [];
  });
  return sound.map((concept, at) => {
    const next = sound[at + 1];
    const relations = next && at % 3 === 0 ? [{ kind: 'broader' as const, to: next.id }] : [];
    const related = relations.map(() => ({ slug: next?.slug ?? '', label: '' }));
    return { ...concept, relations, related };
  });
}

/** What a concept says, without when it was written and how others are called. */
const contentOf = ({
  createdAt: _,
  updatedAt: __,
  citations: ___,
  related: ____,
  ...content
}: ExportConcept) => content;

const given = someConcepts();
const everything = { statuses: ['draft', 'inReview', 'published'] };

describe('concepts of every form', () => {
  beforeAll(async () => {
    expect(given.length).toBeGreaterThan(20);
    const found = await bringIn(await fileOf('json', streamOf(given)), 'json');
    // What looks like another is asked about; here they are all themselves.
    await db.importRow.updateMany({
      where: { importId: found.id, kind: 'duplicate' },
      data: { choice: 'new' },
    });
    await apply(found.id, { publishing: 'file' });
  });

  it('come out as JSON as they went in', async () => {
    const file = JSON.parse((await fileOf('json', exportAll(everything))).toString());
    const out = new Map<string, ExportConcept>(
      file.concepts.map((concept: ExportConcept) => [concept.id, concept]),
    );
    const written = given.filter(({ id }) => out.has(id));
    expect(written.length).toBeGreaterThan(20);
    for (const concept of written) {
      const back = out.get(concept.id);
      if (!back) throw new Error('unreachable');
      const { status } = concept;
      // What lacks a preferred term cannot be published, whatever its file says.
      const isHeldBack = status === 'published' && back.status === 'draft';
      const expected = {
        ...concept,
        status: isHeldBack ? back.status : status,
        // What was not written cannot be led to.
        relations: concept.relations.filter(({ to }) => out.has(to)),
      };
      expect(conceptDifference(contentOf(expected), contentOf(back))).toEqual([]);
    }
  });

  it.each([
    ['json', 'json'],
    ['tbx', 'tbx'],
    ['tbx2', 'tbx'],
    ['csv', 'csv'],
    ['xlsx', 'xlsx'],
    ['anki', 'apkg'],
    ['ankiText', 'ankiText'],
  ] as const)('brought in again as %s change nothing', async (written, read) => {
    const { kinds } = await bringIn(await fileOf(written, exportAll(everything)), read);
    expect(kinds).toMatchObject({ new: 0, changed: 0, duplicate: 0, problem: 0 });
    expect(kinds.same).toBeGreaterThan(100);
  });
});
