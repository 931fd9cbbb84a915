// What editors do, as it is used from outside: by every right and every wrong person.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/features/accounts/domain/role';
import type { ConceptForm, SaveInput } from '@/features/editorial/schema';
import { changeConcepts, undoChanges } from '@/features/editorial/service-bulk';
import { readForEditing } from '@/features/editorial/service-editing';
import { closeFlag, flagConcept, listFlags } from '@/features/editorial/service-flags';
import * as history from '@/features/editorial/service-history';
import * as proposals from '@/features/editorial/service-proposals';
import { readForMerge, saveConcept } from '@/features/editorial/service-save';
import { getConcept } from '@/features/glossary/service';
import { createConcepts, readConcepts } from '@/features/glossary/service-write';
import { search } from '@/features/search/service';
import type { Result } from '@/lib/errors';
import { testDatabase } from './support/database';

const { db } = await testDatabase({ seeded: true });

let seconds = 0;
/** Later with each call, so that what happened has an order. */
const now = () => new Date(Date.UTC(2026, 10, 26) + 1000 * seconds++);

const person = (role: Role, name = `A ${role}`): Actor => {
  const id = randomUUID();
  return { id, name, email: `${id}@example.org`, role };
};
const learner = person('learner');
const contributor = person('contributor', 'Khamla');
const other = person('contributor', 'Bounmy');
const editor = person('editor', 'Hoa');
const second = person('editor', 'Souk');

type Term = ConceptForm['terms'][number];
const term = (lang: 'en' | 'vi' | 'lo', text: string, more: Partial<Term> = {}): Term => ({
  lang,
  text,
  type: 'fullForm',
  status: 'preferred',
  romanizationGenerated: false,
  searchOnly: false,
  recognition: 'always',
  ...more,
});

let count = 0;
/** A concept that could be published, unlike any other. */
function form(more: Partial<ConceptForm> = {}): ConceptForm {
  const number = ++count;
  return {
    id: randomUUID(),
    category: 'institution',
    status: 'draft',
    terms: [
      term('en', `Office of Testing ${number}`),
      term('vi', `Văn phòng Kiểm thử ${number}`),
      term('lo', `ຫ້ອງການທົດສອບ ${number}`),
    ],
    definitions: [],
    articles: [],
    sources: [],
    relations: [],
    examples: [],
    ...more,
  };
}

function data<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fieldErrors)}`);
  return result.data;
}

const save = (actor: Actor | null, input: SaveInput) => saveConcept(actor, input, now());
const saved = async (actor: Actor, concept: ConceptForm, version = 0) =>
  data(await save(actor, { concept, version }));
const published = (more: Partial<ConceptForm> = {}) =>
  saved(editor, form({ ...more, status: 'published' }));

/** All that the database holds of what editors write. */
async function everything(): Promise<string> {
  const all = await Promise.all([
    db.concept.findMany({ orderBy: { id: 'asc' } }),
    db.term.findMany({ orderBy: { id: 'asc' } }),
    db.definition.findMany({ orderBy: { id: 'asc' } }),
    db.source.findMany({ orderBy: { id: 'asc' } }),
    db.relation.findMany({ orderBy: { id: 'asc' } }),
    db.example.findMany({ orderBy: { id: 'asc' } }),
    db.exampleConcept.findMany({ orderBy: [{ exampleId: 'asc' }, { conceptId: 'asc' }] }),
    db.revision.findMany({ orderBy: { id: 'asc' } }),
    db.proposal.findMany({ orderBy: { id: 'asc' } }),
    db.flag.findMany({ orderBy: { id: 'asc' } }),
    db.searchEntry.count(),
  ]);
  return JSON.stringify(all);
}

async function changesNothing(work: () => Promise<void>): Promise<void> {
  const before = await everything();
  await work();
  expect(await everything()).toBe(before);
}

describe('a new concept', () => {
  it('is saved with all its parts, and read again as it was written', async () => {
    const [article] = await db.article.findMany({ take: 1 });
    const neighbour = await published();
    const concept = form({
      subject: 'parliament',
      editorNote: 'Seen once.',
      terms: [
        term('lo', 'ຫ້ອງການກວດກາ', { romanization: 'hongkan kouatka', confidence: 'low' }),
        term('en', 'Inspection Office', { note: 'Of the state.', source: 'A law' }),
        term('en', 'IO', { type: 'acronym', status: 'admitted', recognition: 'byCase' }),
      ],
      definitions: [{ lang: 'en', text: 'It inspects.\n\nAt times.', source: 'A law' }],
      articles: [article?.slug ?? ''],
      sources: ['A speech'],
      relations: [{ kind: 'partOf', to: neighbour.id }],
      examples: [{ id: randomUUID(), en: 'It is new.', vi: 'Nó mới.', lo: 'ມັນໃໝ່.' }],
    });
    const result = await saved(contributor, concept);
    expect(result).toMatchObject({ version: 1, slug: 'inspection-office', isChanged: true });
    const editing = data(await readForEditing(contributor, concept.id));
    expect(editing.concept).toEqual({ ...concept, subject: 'parliament' });
    expect(editing).toMatchObject({
      mode: 'edit',
      version: 1,
      statuses: ['draft', 'inReview', 'archived'],
    });
    expect(editing.related.map(({ id }) => id)).toEqual([neighbour.id]);
    expect(await db.concept.findUnique({ where: { id: concept.id } })).toMatchObject({
      authorId: contributor.id,
      lacksDefinition: false,
      lacksExample: false,
      lacksSource: false,
      isUncertain: true,
      labelVi: '',
    });
    expect((await getConcept(concept.id)).ok).toBe(false);
  });

  it('is mended where that is safe, and says so', async () => {
    const concept = form();
    concept.terms[1] = term('vi', '  Văn phòng\u200B  Hoà bình ');
    const result = await saved(editor, concept);
    expect(result.concept.terms[1]?.text).toBe('Văn phòng Hòa bình');
    expect(result.mended).toEqual([
      { path: 'terms.1.text', codes: ['zeroWidth', 'extraSpace', 'tonePlacement'] },
    ]);
  });

  it('has each of its sources once', async () => {
    const result = await saved(editor, form({ sources: ['A speech', 'A law', 'A speech'] }));
    expect(result.concept.sources).toEqual(['A speech', 'A law']);
  });

  it('of two equal submits is one, with one revision', async () => {
    const concept = form();
    const [first, again] = await Promise.all([
      saved(contributor, concept),
      saved(contributor, concept),
    ]);
    expect([first.isChanged, again.isChanged].filter(Boolean)).toHaveLength(1);
    expect(await db.revision.count({ where: { conceptId: concept.id } })).toBe(1);
  });

  it('sent three times at the same moment is one, round after round', async () => {
    for (let round = 0; round < 8; round++) {
      const concept = form({ status: 'inReview' });
      const all = await Promise.all([1, 2, 3].map(() => saved(contributor, concept)));
      expect(all.filter(({ isChanged }) => isChanged)).toHaveLength(1);
      expect(await db.revision.count({ where: { conceptId: concept.id } })).toBe(1);
      expect(await db.proposal.count({ where: { conceptId: concept.id } })).toBe(1);
    }
  });

  it('gets a slug of its own', async () => {
    const name = term('en', 'The Same Name');
    const slugs = await Promise.all(
      [1, 2].map(async () => {
        const concept = form();
        return (await saved(editor, { ...concept, terms: [name, ...concept.terms.slice(1)] })).slug;
      }),
    );
    expect(slugs.sort()).toEqual(['the-same-name', 'the-same-name-2']);
  });
});

describe('publishing', () => {
  it('needs exactly one preferred full form in each language', async () => {
    const concept = form({ status: 'published' });
    concept.terms = [term('en', 'A'), term('en', 'B'), term('vi', 'C')];
    await changesNothing(async () => {
      expect(await save(editor, { concept, version: 0 })).toEqual({
        ok: false,
        code: 'invalid',
        fieldErrors: { 'terms.1': 'severalPreferred', 'terms.lo': 'noPreferred' },
      });
    });
  });

  it('lets the public find it at once, and archiving takes it away', async () => {
    const concept = form({ status: 'published' });
    const result = await saved(editor, concept);
    const label = concept.terms[0]?.text ?? '';
    const find = async () =>
      (await search(label, { locale: 'en', limit: 3 })).hits.map((hit) => hit.concept.id);
    expect(await find()).toContain(concept.id);
    expect((await getConcept(result.slug)).ok).toBe(true);
    await saved(editor, { ...concept, status: 'archived' }, 1);
    expect(await find()).not.toContain(concept.id);
    expect((await getConcept(result.slug)).ok).toBe(false);
  });

  it('keeps the address of what was published once', async () => {
    const concept = form({ status: 'published' });
    const { slug } = await saved(editor, concept);
    const renamed = { ...concept, terms: [term('en', 'Renamed'), ...concept.terms.slice(1)] };
    expect((await saved(editor, renamed, 1)).slug).toBe(slug);
  });

  it('keeps the ids of terms that stay', async () => {
    const concept = form({ status: 'published' });
    await saved(editor, concept);
    const ids = async () =>
      (
        await db.term.findMany({ where: { conceptId: concept.id }, orderBy: { position: 'asc' } })
      ).map(({ id }) => id);
    const before = await ids();
    const [en, vi, lo] = concept.terms as [Term, Term, Term];
    const acronym = term('en', 'OT', { type: 'acronym', status: 'admitted' });
    await saved(editor, { ...concept, terms: [lo, acronym, { ...en, note: 'n' }, vi] }, 1);
    const after = await ids();
    expect([after[2], after[3], after[0]]).toEqual(before);
  });
});

describe('two editors at once', () => {
  it('are merged where they changed different fields', async () => {
    const concept = form({ status: 'published' });
    await saved(editor, concept);
    await saved(editor, { ...concept, subject: 'law' }, 1);
    const stale = { ...concept, category: 'office' as const };
    const result = await saved(second, stale, 1);
    expect(result).toMatchObject({ version: 3, concept: { subject: 'law', category: 'office' } });
    expect(result.merged.map(({ path }) => path)).toEqual(['subject']);
  });

  it('are told where they changed the same, and nothing is saved', async () => {
    const concept = form({ status: 'published' });
    await saved(editor, concept);
    await saved(editor, { ...concept, subject: 'law' }, 1);
    await changesNothing(async () => {
      const stale = { concept: { ...concept, subject: 'trade' }, version: 1 };
      expect(await save(second, stale)).toEqual({ ok: false, code: 'conflict' });
    });
    const merging = data(await readForMerge(second, concept.id, 1));
    expect(merging).toMatchObject({ version: 2, theirs: { subject: 'law' }, changedBy: ['Hoa'] });
    expect(merging.base.subject).toBeUndefined();
    expect((await saved(second, { ...concept, subject: 'trade' }, 2)).version).toBe(3);
  });

  it('who save at the same moment lose nothing', async () => {
    const concept = form({ status: 'published' });
    await saved(editor, concept);
    const changes: Partial<ConceptForm>[] = [
      { subject: 'law' },
      { category: 'office' },
      { editorNote: 'n' },
      { sources: ['A speech'] },
    ];
    await Promise.all(changes.map((change) => saved(editor, { ...concept, ...change }, 1)));
    const { concept: now, version } = data(await readForEditing(editor, concept.id));
    expect(now).toMatchObject(Object.assign({}, ...changes));
    expect(version).toBe(5);
    expect(await db.revision.count({ where: { conceptId: concept.id } })).toBe(5);
  });

  it('may save the same twice without a revision', async () => {
    const concept = form({ status: 'published' });
    await saved(editor, concept);
    const change = { ...concept, subject: 'law' };
    await saved(editor, change, 1);
    await changesNothing(async () => {
      expect(await saved(editor, change, 1)).toMatchObject({ version: 2, isChanged: false });
    });
  });

  it('who share an example see each other: the other concept gets a revision', async () => {
    const example = { id: randomUUID(), en: 'One.', vi: 'Một.', lo: 'ໜຶ່ງ.' };
    const a = form({ status: 'published', examples: [example] });
    const b = form({ status: 'published', examples: [example] });
    await saved(editor, a);
    await saved(editor, b);
    await saved(editor, { ...a, examples: [{ ...example, en: 'Two.' }] }, 1);
    const there = data(await readForEditing(editor, b.id));
    expect(there).toMatchObject({ version: 2, sharedExamples: [example.id] });
    expect(there.concept.examples).toEqual([{ ...example, en: 'Two.' }]);
    const mine = form({ examples: [{ ...example, en: 'Mine.' }] });
    expect(await save(contributor, { concept: mine, version: 0 })).toMatchObject({
      fieldErrors: { 'examples.0': 'shared' },
    });
  });
});

describe('a contributor', () => {
  it('proposes a concept, which an editor sends back and then publishes', async () => {
    const concept = form();
    await saved(contributor, concept);
    await saved(contributor, { ...concept, status: 'inReview' }, 1);
    const queue = data(await proposals.listProposals(editor, { status: 'open', page: 1 }));
    const proposal = queue.rows.find(({ conceptId }) => conceptId === concept.id);
    expect(proposal).toMatchObject({ kind: 'concept', authorName: 'Khamla' });
    const id = proposal?.id ?? '';
    expect(await proposals.returnProposal(editor, id, ' ', now())).toMatchObject({
      code: 'invalid',
      fieldErrors: { comment: 'required' },
    });
    data(await proposals.returnProposal(editor, id, 'Which law?', now()));
    const own = data(await proposals.listOwnProposals(contributor, 1)).rows;
    expect(own[0]).toMatchObject({
      id,
      status: 'returned',
      comment: 'Which law?',
      reviewerName: 'Hoa',
    });
    const again = data(await readForEditing(contributor, concept.id));
    expect(again).toMatchObject({
      proposal: { comment: 'Which law?' },
      concept: { status: 'draft' },
    });
    await saved(
      contributor,
      { ...again.concept, status: 'inReview', sources: ['The law'] },
      again.version,
    );
    const detail = data(await proposals.readProposal(editor, id));
    expect(detail.proposal).toMatchObject({ status: 'open', comment: null });
    const outcome = data(
      await proposals.acceptProposal(editor, id, detail.proposal.version, now()),
    );
    expect(outcome).toMatchObject({ status: 'published' });
    expect((await getConcept(concept.id)).ok).toBe(true);
    expect(data(await proposals.listOwnProposals(contributor, 1)).rows[0]).toMatchObject({
      id,
      status: 'accepted',
    });
    const twice = data(await proposals.acceptProposal(editor, id, detail.proposal.version, now()));
    expect(twice).toMatchObject({ status: 'published', isChanged: false });
  });

  it('cannot slip in what the editor who publishes has not seen', async () => {
    const concept = form();
    const draft = await saved(contributor, concept);
    await saved(contributor, { ...draft.concept, status: 'inReview' }, 1);
    const queue = data(await proposals.listProposals(editor, { status: 'open', page: 1 }));
    const seen = queue.rows.find(({ conceptId }) => conceptId === concept.id);
    const { id = '', version = 0 } = seen ?? {};
    const reviewed = data(await readForEditing(contributor, concept.id));
    await saved(contributor, { ...reviewed.concept, subject: 'other' }, reviewed.version);
    await changesNothing(async () => {
      const answer = await proposals.acceptProposal(editor, id, version, now());
      expect(answer).toMatchObject({ code: 'conflict' });
    });
    const again = data(await proposals.readProposal(editor, id)).proposal;
    data(await proposals.acceptProposal(editor, id, again.version, now()));
    expect(data(await getConcept(concept.id)).subject).toBe('other');
  });

  it('proposes a change, which readers do not see before it is accepted', async () => {
    const base = await published();
    const change = { ...base.concept, subject: 'law' };
    const input = {
      concept: change,
      version: 1,
      proposalVersion: 0,
      submit: true,
      reason: 'New law',
    };
    expect(await save(contributor, { concept: change, version: 1 })).toMatchObject({
      code: 'forbidden',
    });
    const { proposalId } = data(await proposals.propose(contributor, input, now()));
    const waiting = [{ id: proposalId, authorName: 'Khamla' }];
    expect(data(await readForEditing(editor, base.id))).toMatchObject({ waiting });
    expect(data(await readForEditing(other, base.id))).toMatchObject({ waiting: [] });
    expect((await getConcept(base.id)).ok && data(await getConcept(base.id)).subject).toBeNull();
    const detail = data(await proposals.readProposal(editor, proposalId));
    expect(detail.changes.map(({ path }) => path)).toEqual(['subject']);
    await saved(editor, { ...base.concept, category: 'office' }, 1);
    data(await proposals.acceptProposal(editor, proposalId, 1, now()));
    expect(data(await getConcept(base.id))).toMatchObject({ subject: 'law', category: 'office' });
    expect(data(await history.listRevisions(editor, base.id, 1)).rows[0]).toMatchObject({
      version: 3,
      authorName: 'Khamla',
      reviewerName: 'Hoa',
      reason: 'New law',
    });
  });

  it('has one undecided change of a concept, saved once however often it is sent', async () => {
    const base = await published();
    const input = {
      concept: { ...base.concept, subject: 'law' },
      version: 1,
      proposalVersion: 0,
      submit: false,
      reason: '',
    };
    const first = data(await proposals.propose(contributor, input, now()));
    await changesNothing(async () => {
      const again = data(await proposals.propose(contributor, input, now()));
      expect(again.proposalId).toBe(first.proposalId);
    });
    const elsewhere = { ...input, concept: { ...base.concept, subject: 'trade' } };
    expect(await proposals.propose(contributor, elsewhere, now())).toMatchObject({
      code: 'conflict',
    });
    const next = data(
      await proposals.propose(
        contributor,
        { ...elsewhere, proposalVersion: 1, submit: true },
        now(),
      ),
    );
    expect(next).toMatchObject({
      proposalId: first.proposalId,
      proposalVersion: 2,
      status: 'open',
    });
    const editing = data(await readForEditing(contributor, base.id));
    expect(editing).toMatchObject({ mode: 'propose', concept: { subject: 'trade' }, version: 1 });
    data(await proposals.withdrawProposal(contributor, first.proposalId, now()));
    expect(data(await readForEditing(contributor, base.id)).proposal).toBeUndefined();
  });

  it('whose change collides with a later one leaves the choice to the editor', async () => {
    const base = await published();
    const change = { ...base.concept, subject: 'law' };
    const input = { concept: change, version: 1, proposalVersion: 0, submit: true, reason: '' };
    const { proposalId } = data(await proposals.propose(contributor, input, now()));
    await saved(editor, { ...base.concept, subject: 'trade' }, 1);
    await changesNothing(async () => {
      expect(await proposals.acceptProposal(editor, proposalId, 1, now())).toMatchObject({
        code: 'conflict',
      });
    });
    const editing = data(await readForEditing(editor, base.id, { proposalId }));
    expect(editing.merging).toMatchObject({
      mine: { subject: 'law' },
      theirs: { subject: 'trade' },
    });
    const result = await save(editor, { concept: change, version: 2, proposalId });
    expect(data(result)).toMatchObject({ version: 3, concept: { subject: 'law' } });
    expect((await db.proposal.findUnique({ where: { id: proposalId } }))?.status).toBe('accepted');
  });

  it('has nothing to propose without a change, or of what is not published', async () => {
    const base = await published();
    const input = {
      concept: base.concept,
      version: 1,
      proposalVersion: 0,
      submit: true,
      reason: '',
    };
    expect(await proposals.propose(contributor, input, now())).toMatchObject({
      fieldErrors: { concept: 'nothingChanged' },
    });
    await saved(editor, { ...base.concept, status: 'archived' }, 1);
    expect((await proposals.propose(contributor, input, now())).ok).toBe(false);
  });
});

describe('history', () => {
  it('restores any revision, as a revision', async () => {
    const base = await published({ subject: 'law' });
    await saved(
      editor,
      { ...base.concept, subject: 'nonsense', terms: base.concept.terms.slice().reverse() },
      1,
    );
    const detail = data(await history.readRevision(editor, base.id, 2));
    expect(detail.changes?.map(({ path }) => path)).toContain('subject');
    const restored = data(await history.restoreRevision(second, base.id, 1, 2, now()));
    expect(restored).toMatchObject({ version: 3, concept: { subject: 'law' } });
    expect(restored.concept).toEqual(base.concept);
    await changesNothing(async () => {
      const again = data(await history.restoreRevision(second, base.id, 1, 2, now()));
      expect(again.isChanged).toBe(false);
    });
    const { rows } = data(await history.listRevisions(editor, base.id, 1));
    expect(rows.map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
    expect(await history.restoreRevision(second, base.id, 2, 1, now())).toMatchObject({
      code: 'conflict',
    });
  });

  it('brings back what was archived', async () => {
    const base = await published();
    await saved(editor, { ...base.concept, status: 'archived' }, 1);
    data(await history.restoreRevision(editor, base.id, 1, 2, now()));
    expect((await getConcept(base.id)).ok).toBe(true);
  });

  it('keeps what the first data were before the first change', async () => {
    const concept = await db.concept
      .findFirstOrThrow({
        where: { revisions: { none: {} } },
        orderBy: { id: 'asc' },
      })
      .catch(() =>
        db.concept.findFirstOrThrow({ where: { authorId: null }, orderBy: { id: 'asc' } }),
      );
    await db.revision.deleteMany({ where: { conceptId: concept.id } });
    const { concept: before, version } = data(await readForEditing(editor, concept.id));
    await saved(editor, { ...before, subject: 'first data' }, version);
    const first = data(await history.readRevision(editor, concept.id, version));
    expect(first.concept).toEqual(before);
  });

  it('of the whole site goes by person and day, page by page', async () => {
    const busy = person('editor', 'Busy');
    const made: string[] = [];
    for (let i = 0; i < 3; i++) made.unshift((await saved(busy, form())).id);
    const mine = data(await history.listChanges(editor, { person: busy.id }));
    expect(mine.changes.map(({ conceptId }) => conceptId)).toEqual(made);
    const onDay = data(await history.listChanges(editor, { person: busy.id, day: '2026-11-26' }));
    expect(onDay.changes).toHaveLength(3);
    const before = data(await history.listChanges(editor, { person: busy.id, day: '2026-11-25' }));
    expect(before.changes).toEqual([]);
    expect(data(await history.listAuthors(editor))).toContainEqual({ id: busy.id, name: 'Busy' });
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = data(await history.listChanges(editor, { cursor }));
      seen.push(...page.changes.map(({ conceptId, version: v }) => `${conceptId} ${v}`));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await db.revision.count());
  });
});

describe('flags', () => {
  it('come from anybody who is signed in, and are closed by an editor', async () => {
    const base = await published();
    const flag = {
      conceptId: base.id,
      lang: 'lo' as const,
      text: base.concept.terms[2]?.text,
      reason: 'Wrong tone',
    };
    data(await flagConcept(learner, flag, now()));
    data(await flagConcept(learner, { ...flag, reason: 'Wrong tone mark' }, now()));
    const { rows } = data(await listFlags(editor, { status: 'open', page: 1 }));
    const mine = rows.filter(({ conceptId }) => conceptId === base.id);
    expect(mine).toMatchObject([{ reason: 'Wrong tone mark', userName: learner.name, lang: 'lo' }]);
    const id = mine[0]?.id ?? '';
    data(await closeFlag(editor, id, { status: 'resolved', comment: 'Thank you' }, now()));
    data(await closeFlag(editor, id, { status: 'dismissed' }, now()));
    const closed = data(await listFlags(editor, { status: 'resolved', page: 1 })).rows;
    expect(closed.find((one) => one.id === id)).toMatchObject({
      comment: 'Thank you',
      resolverName: 'Hoa',
    });
  });

  it('are about what readers see', async () => {
    const draft = await saved(editor, form());
    const base = await published();
    await changesNothing(async () => {
      const reason = 'Wrong';
      for (const flag of [
        { conceptId: draft.id, reason },
        { conceptId: base.id, lang: 'en' as const, text: 'Another term', reason },
        { conceptId: randomUUID(), reason },
      ]) {
        expect(await flagConcept(learner, flag, now())).toMatchObject({ code: 'notFound' });
      }
    });
  });
});

describe('changes of many at once', () => {
  it('are done to all, and undone', async () => {
    const all = [await published(), await published(), await published({ category: 'office' })];
    const items = all.map(({ id, version }) => ({ id, version }));
    const result = data(
      await changeConcepts(editor, { items, change: { category: 'office' } }, now()),
    );
    expect(result.changed).toBe(2);
    const categories = async () =>
      (await db.concept.findMany({ where: { id: { in: all.map(({ id }) => id) } } })).map(
        ({ category }) => category,
      );
    expect(await categories()).toEqual(['office', 'office', 'office']);
    expect(data(await undoChanges(editor, result.undo, now())).changed).toBe(2);
    expect((await categories()).sort()).toEqual(['institution', 'institution', 'office']);
  });

  it('are done to none when one of them cannot be', async () => {
    const good = await saved(editor, form());
    const lacking = await saved(editor, form({ terms: [term('en', 'Alone')] }));
    const stale = await published();
    const gone = randomUUID();
    const items = [good, lacking].map(({ id, version }) => ({ id, version }));
    await changesNothing(async () => {
      const change = { status: 'published' as const };
      expect(
        await changeConcepts(
          editor,
          { items: [...items, { id: stale.id, version: 7 }, { id: gone, version: 1 }], change },
          now(),
        ),
      ).toEqual({
        ok: false,
        code: 'invalid',
        fieldErrors: { [lacking.id]: 'noPreferred', [stale.id]: 'conflict', [gone]: 'notFound' },
      });
    });
  });
});

describe('bad input', () => {
  const bad: [string, (concept: ConceptForm) => unknown, Record<string, string>][] = [
    [
      'a text of a megabyte',
      (c) => ({ ...c, editorNote: 'a'.repeat(1_000_000) }),
      { editorNote: 'tooLong' },
    ],
    [
      'a term of a megabyte',
      (c) => ({ ...c, terms: [term('en', 'a'.repeat(1_000_000)), ...c.terms.slice(1)] }),
      { 'terms.0.text': 'tooLong' },
    ],
    [
      'a thousand terms',
      (c) => ({
        ...c,
        terms: Array.from({ length: 1000 }, (_, i) => term('en', `t ${i}`, { status: 'admitted' })),
      }),
      { terms: 'tooMany' },
    ],
    ['no term', (c) => ({ ...c, terms: [] }), { terms: 'required' }],
    [
      'markup',
      (c) => ({
        ...c,
        subject: '<b>law</b>',
        definitions: [{ lang: 'en', text: '<script>alert(1)</script>' }],
      }),
      { subject: 'markup', 'definitions.0.text': 'markup' },
    ],
    [
      'only what is invisible',
      (c) => ({ ...c, terms: [term('en', '\u200B\u200B'), ...c.terms.slice(1)] }),
      { 'terms.0.text': 'required' },
    ],
    ['an id that is none', (c) => ({ ...c, id: 'x' }), { id: 'id' }],
    ['a category that is none', (c) => ({ ...c, category: 'x' }), { category: 'required' }],
    [
      'an article that is none',
      (c) => ({ ...c, articles: ['no-such-article'] }),
      { 'articles.0': 'notFound' },
    ],
    [
      'a relation to nothing',
      (c) => ({ ...c, relations: [{ kind: 'partOf', to: randomUUID() }] }),
      { 'relations.0.to': 'notFound' },
    ],
    ['a wrong type', (c) => ({ ...c, terms: 'x' }), { terms: 'invalid' }],
  ];
  it.each(bad)(
    '%s is an error at the field, and nothing is saved',
    async (_, spoil, fieldErrors) => {
      const base = await published();
      await changesNothing(async () => {
        for (const [concept, version] of [
          [base.concept, 1],
          [form(), 0],
        ] as const) {
          const input = { concept: spoil(concept), version } as SaveInput;
          expect(await save(editor, input)).toEqual({ ok: false, code: 'invalid', fieldErrors });
        }
      });
    },
  );

  it('that is no save at all is refused', async () => {
    for (const input of [null, 7, 'x', [], {}, { concept: null, version: -1 }]) {
      expect(await save(editor, input as unknown as SaveInput)).toMatchObject({ code: 'invalid' });
    }
  });

  it('relations to itself and in a circle are errors at the relation', async () => {
    const a = await published();
    const b = await published({ relations: [{ kind: 'broader', to: a.id }] });
    const c = await published({ relations: [{ kind: 'broader', to: b.id }] });
    await changesNothing(async () => {
      const relations = (to: string) => [{ kind: 'broader' as const, to }];
      const save1 = (to: string) =>
        save(editor, { concept: { ...a.concept, relations: relations(to) }, version: 1 });
      expect(await save1(a.id)).toMatchObject({ fieldErrors: { 'relations.0.to': 'itself' } });
      expect(await save1(b.id)).toMatchObject({ fieldErrors: { 'relations.0.to': 'circle' } });
      expect(await save1(c.id)).toMatchObject({ fieldErrors: { 'relations.0.to': 'circle' } });
    });
  });

  it('ids that are none find nothing, and break nothing', async () => {
    for (const id of [
      '',
      'x',
      '\0',
      "' OR 1=1 --",
      '../../etc/passwd',
      {} as string,
      7 as unknown as string,
    ]) {
      expect((await readForEditing(editor, id)).ok).toBe(false);
      expect((await readForMerge(editor, id, 1)).ok).toBe(false);
      expect((await history.listRevisions(editor, id, 1)).ok).toBe(false);
      expect((await history.readRevision(editor, id, 1)).ok).toBe(false);
      expect((await history.restoreRevision(editor, id, 1, 1, now())).ok).toBe(false);
      expect((await proposals.readProposal(editor, id)).ok).toBe(false);
      expect((await proposals.acceptProposal(editor, id, 1, now())).ok).toBe(false);
      expect((await proposals.returnProposal(editor, id, 'no', now())).ok).toBe(false);
      expect((await proposals.withdrawProposal(contributor, id, now())).ok).toBe(false);
      expect((await closeFlag(editor, id, { status: 'resolved' }, now())).ok).toBe(false);
    }
  });
});

describe('the wrong person', () => {
  it('gets 401 or 403 and changes nothing, whatever they ask for', async () => {
    const base = await published();
    const draft = await saved(contributor, form());
    const proposed = await saved(contributor, form());
    await saved(contributor, { ...proposed.concept, status: 'inReview' }, 1);
    const queue = data(await proposals.listProposals(editor, { status: 'open', page: 1 }));
    const proposalId = queue.rows.find((row) => row.conceptId === proposed.id)?.id ?? '';
    data(await flagConcept(learner, { conceptId: base.id, reason: 'x' }, now()));
    const flagId = data(await listFlags(editor, { status: 'open', page: 1 })).rows[0]?.id ?? '';
    const changed = { ...base.concept, subject: 'x' };
    const item = { id: base.id, version: 1 };

    type Ask = (actor: Actor | null) => Promise<Result<unknown>>;
    const forEditors: Record<string, Ask> = {
      saveOfOthers: (a) => save(a, { concept: { ...draft.concept, subject: 'x' }, version: 1 }),
      savePublished: (a) => save(a, { concept: changed, version: 1 }),
      saveNewPublished: (a) => save(a, { concept: form({ status: 'published' }), version: 0 }),
      accept: (a) => proposals.acceptProposal(a, proposalId, 1, now()),
      sendBack: (a) => proposals.returnProposal(a, proposalId, 'no', now()),
      queue: (a) => proposals.listProposals(a, { status: 'open', page: 1 }),
      revisions: (a) => history.listRevisions(a, base.id, 1),
      revision: (a) => history.readRevision(a, base.id, 1),
      restore: (a) => history.restoreRevision(a, base.id, 1, 1, now()),
      changes: (a) => history.listChanges(a, {}),
      authors: (a) => history.listAuthors(a),
      flags: (a) => listFlags(a, { status: 'open', page: 1 }),
      closeFlag: (a) => closeFlag(a, flagId, { status: 'resolved' }, now()),
      changeMany: (a) =>
        changeConcepts(a, { items: [item], change: { category: 'office' } }, now()),
      undoMany: (a) => undoChanges(a, [{ ...item, restore: 1 }], now()),
    };
    const forContributors: Record<string, Ask> = {
      save: (a) => save(a, { concept: form(), version: 0 }),
      propose: (a) =>
        proposals.propose(
          a,
          { concept: changed, version: 1, proposalVersion: 0, submit: true, reason: '' },
          now(),
        ),
      withdraw: (a) => proposals.withdrawProposal(a, proposalId, now()),
      own: (a) => proposals.listOwnProposals(a, 1),
      read: (a) => readForEditing(a, base.id),
      merge: (a) => readForMerge(a, base.id, 1),
      proposal: (a) => proposals.readProposal(a, proposalId),
    };
    await changesNothing(async () => {
      for (const [name, ask] of Object.entries({ ...forEditors, ...forContributors })) {
        expect(await ask(null), name).toMatchObject({ ok: false, code: 'unauthenticated' });
        expect(await ask(learner), name).toMatchObject({ ok: false, code: 'forbidden' });
      }
      for (const [name, ask] of Object.entries(forEditors)) {
        expect(await ask(other), name).toMatchObject({ ok: false, code: 'forbidden' });
      }
      // What others have not published is not there.
      expect(await readForEditing(other, draft.id)).toMatchObject({ code: 'notFound' });
      expect(await proposals.readProposal(other, proposalId)).toMatchObject({ code: 'notFound' });
      expect(await readForMerge(other, draft.id, 1)).toMatchObject({ code: 'forbidden' });
      expect(await proposals.withdrawProposal(other, proposalId, now())).toMatchObject({
        code: 'forbidden',
      });
      expect(await flagConcept(null, { conceptId: base.id, reason: 'x' }, now())).toMatchObject({
        code: 'unauthenticated',
      });
    });
  });
});

describe('a prepared concept', () => {
  it('names no article that was taken away before it was written', async () => {
    const input = { ...form({ articles: ['taken-away'], sources: ['A book'] }), slug: 'from-both' };
    await createConcepts(db, [input], { authorId: null, authorName: 'Hoa', reason: '' }, now());
    const [stored] = await readConcepts(db, [input.id]);
    expect(stored?.input).toMatchObject({ articles: [], sources: ['A book'] });
    expect(await db.source.count({ where: { conceptId: input.id } })).toBe(1);
    const [revision] = await db.revision.findMany({ where: { conceptId: input.id } });
    expect(revision?.snapshot).toMatchObject({ articles: [], sources: ['A book'] });
  });
});
