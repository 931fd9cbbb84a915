// What review, history and flags add to the services that others test: names, summaries, the queue, and asking twice.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/features/accounts/domain/role';
import type { ConceptForm } from '@/features/editorial/schema';
import * as history from '@/features/editorial/service-history';
import * as proposals from '@/features/editorial/service-proposals';
import { saveConcept } from '@/features/editorial/service-save';
import { createConcepts, readConcepts } from '@/features/glossary/service-write';
import type { Lang } from '@/language/lang';
import type { Result } from '@/lib/errors';
import { testDatabase } from './support/database';

const { db } = await testDatabase();

const actor = (name: string, role: Role): Actor => ({
  id: randomUUID(),
  name,
  email: `${name}@example.org`,
  role,
});
const eva = actor('Eva', 'editor');
const anna = actor('Anna', 'contributor');
const bao = actor('Bảo', 'contributor');

let clock = Date.parse('2026-11-01T00:00:00Z');
const tick = () => {
  clock += 60_000;
  return new Date(clock);
};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fieldErrors)}`);
  return result.data;
}

const term = (lang: Lang, text: string): ConceptForm['terms'][number] => ({
  lang,
  text,
  type: 'fullForm',
  status: 'preferred',
  romanizationGenerated: false,
  searchOnly: false,
  recognition: 'always',
});

function form(name: string, more: Partial<ConceptForm> = {}): ConceptForm {
  return {
    id: randomUUID(),
    category: 'forum',
    status: 'published',
    terms: [term('en', name), term('vi', `${name} vi`), term('lo', 'ຄຳ')],
    ...{ definitions: [], articles: [], sources: [], relations: [], examples: [] },
    ...more,
  };
}

async function saved(name: string, more: Partial<ConceptForm> = {}): Promise<ConceptForm> {
  return must(await saveConcept(eva, { concept: form(name, more), version: 0 }, tick())).concept;
}

async function proposed(
  who: Actor,
  concept: ConceptForm,
  change: Partial<ConceptForm>,
): Promise<{ id: string; version: number }> {
  const [stored] = await readConcepts(db, [concept.id]);
  const input = { concept: { ...concept, ...change }, version: stored?.version ?? 0 };
  const { proposalId, proposalVersion } = must(
    await proposals.propose(who, { ...input, proposalVersion: 0, submit: true }, tick()),
  );
  return { id: proposalId, version: proposalVersion };
}

const versionOf = async ({ id }: { id: string }) => (await readConcepts(db, [id]))[0]?.version;
const detailOf = async (id: string, who = eva) => must(await proposals.readProposal(who, id));

beforeEach(async () => {
  await db.proposal.deleteMany();
});

describe('proposals', () => {
  it('are listed with what they would change', async () => {
    const concept = await saved('Listed');
    const admitted = { ...term('lo', 'ໃໝ່'), status: 'admitted' as const };
    await proposed(anna, concept, { category: 'party', terms: [...concept.terms, admitted] });
    const fresh = form('Begun', { status: 'inReview' });
    must(await saveConcept(anna, { concept: fresh, version: 0 }, tick()));
    const { rows } = must(await proposals.listProposals(eva, { status: 'open', page: 1 }));
    expect(rows.map(({ touched }) => touched)).toEqual([
      [
        { part: 'category', langs: [], value: 'party' },
        { part: 'terms', langs: ['lo'] },
      ],
      null,
    ]);
    expect(rows[0]).not.toHaveProperty('snapshot');
    const own = must(await proposals.listOwnProposals(anna, 1));
    expect(own.rows.map(({ touched }) => touched?.length)).toEqual([undefined, 2]);
  });

  it('are compared with the version that they were begun on, also when it has no revision', async () => {
    const concept = await saved('Old words');
    await db.revision.deleteMany({ where: { conceptId: concept.id } });
    const { id } = await proposed(anna, concept, { subject: 'trade' });
    const listed = async () =>
      must(await proposals.listProposals(eva, { status: 'open', page: 1 })).rows[0]?.touched;
    expect(await listed()).toEqual([{ part: 'subject', langs: [] }]);
    const other = { ...concept, category: 'party' } as const;
    must(await saveConcept(eva, { concept: other, version: 1 }, tick()));
    expect(await listed()).toEqual([{ part: 'subject', langs: [] }]);
    expect(await detailOf(id)).toMatchObject({ currentVersion: 2, conflicts: [] });
  });

  it('name the concepts and articles that they refer to', async () => {
    const [old, young] = [await saved('Old friend'), await saved('New friend')];
    await db.article.create({
      data: { slug: 'named', lang: 'vi', title: 'Bài', publisher: 'P' },
    });
    const concept = await saved('Naming', { relations: [{ kind: 'related', to: old.id }] });
    const { id } = await proposed(anna, concept, {
      relations: [{ kind: 'broader', to: young.id }],
      articles: ['named'],
    });
    const { references } = await detailOf(id);
    expect(references.concepts[old.id]?.labels.en).toBe('Old friend');
    expect(references.concepts[young.id]?.labels.en).toBe('New friend');
    expect(references.articles).toEqual({ named: { title: 'Bài', lang: 'vi' } });
  });

  it('stand in a queue, the longest waiting first', async () => {
    const concept = await saved('Queue');
    const first = await proposed(anna, concept, { subject: 'one' });
    const second = await proposed(bao, concept, { subject: 'two' });
    const third = await proposed(anna, await saved('Queue too'), { subject: 'three' });
    const beside = async ({ id }: { id: string }, who = eva) => (await detailOf(id, who)).beside;
    expect(await beside(first)).toEqual({ previous: null, next: second.id });
    expect(await beside(second)).toEqual({ previous: first.id, next: third.id });
    expect(await beside(third)).toEqual({ previous: second.id, next: null });
    expect(await beside(first, anna)).toEqual({ previous: null, next: null });
    must(await proposals.returnProposal(eva, second.id, 'Why?', tick()));
    expect(await beside(first)).toEqual({ previous: null, next: third.id });
    // One that is decided leads to the longest waiting.
    expect(await beside(second)).toEqual({ previous: null, next: first.id });
  });

  it('of one moment each have their place', async () => {
    const concept = await saved('Moment');
    const ids = [
      (await proposed(anna, concept, { subject: 'a' })).id,
      (await proposed(bao, concept, { subject: 'b' })).id,
    ].sort();
    await db.proposal.updateMany({ data: { submittedAt: new Date(clock) } });
    const [first = '', second = ''] = ids;
    expect((await detailOf(first)).beside).toEqual({ previous: null, next: second });
    expect((await detailOf(second)).beside).toEqual({ previous: first, next: null });
  });
});

describe('a decision that is asked for twice', () => {
  it('publishes a change once', async () => {
    const concept = await saved('Twice');
    const { id, version } = await proposed(anna, concept, { subject: 'once' });
    const first = must(await proposals.acceptProposal(eva, id, version, tick()));
    const again = must(await proposals.acceptProposal(eva, id, version, tick()));
    expect(first).toMatchObject({ version: 2, isChanged: true });
    expect(again).toEqual({ ...first, isChanged: false });
    expect(await versionOf(concept)).toBe(2);
    const other = await proposals.acceptProposal(eva, id, version + 1, tick());
    expect(other).toMatchObject({ ok: false, code: 'notFound' });
  });

  it('publishes a new concept once', async () => {
    const concept = form('Twice new', { status: 'inReview' });
    must(await saveConcept(anna, { concept, version: 0 }, tick()));
    const [row] = must(await proposals.listProposals(eva, { status: 'open', page: 1 })).rows;
    const accept = () => proposals.acceptProposal(eva, row?.id ?? '', row?.version ?? 0, tick());
    expect(must(await accept()).status).toBe('published');
    expect(must(await accept())).toMatchObject({ status: 'published', isChanged: false });
    expect(await versionOf(concept)).toBe(2);
  });

  it('publishes once when asked for at the same time', async () => {
    const concept = await saved('At once');
    const { id, version } = await proposed(anna, concept, { subject: 'once' });
    const accept = () => proposals.acceptProposal(eva, id, version, new Date(clock));
    const both = await Promise.all([accept(), accept()]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await versionOf(concept)).toBe(2);
  });

  it('sends back once, and not with other words', async () => {
    const { id } = await proposed(anna, await saved('Back'), { subject: 'x' });
    const sendBack = (comment: string) => proposals.returnProposal(eva, id, comment, tick());
    expect(await sendBack('Where?')).toEqual({ ok: true, data: null });
    expect(await sendBack('Where?')).toEqual({ ok: true, data: null });
    expect(await sendBack('Why?')).toMatchObject({ ok: false, code: 'notFound' });
    expect((await detailOf(id)).proposal.comment).toBe('Where?');
  });

  it('withdraws once, and not what is published', async () => {
    const { id } = await proposed(anna, await saved('Gone'), { subject: 'x' });
    const withdraw = (who: Actor, one: string) => proposals.withdrawProposal(who, one, tick());
    expect(await withdraw(bao, id)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await withdraw(anna, id)).toEqual({ ok: true, data: null });
    expect(await withdraw(anna, id)).toEqual({ ok: true, data: null });
    const other = await proposed(anna, await saved('Stays'), { subject: 'x' });
    must(await proposals.acceptProposal(eva, other.id, other.version, tick()));
    expect(await withdraw(anna, other.id)).toMatchObject({ ok: false, code: 'notFound' });
  });

  it('brings a version back once', async () => {
    const concept = await saved('Restored');
    const next = { ...concept, subject: 'later' };
    must(await saveConcept(eva, { concept: next, version: 1 }, tick()));
    const restore = () => history.restoreRevision(eva, concept.id, 1, 2, tick());
    expect(must(await restore())).toMatchObject({ version: 3, isChanged: true });
    expect(must(await restore())).toMatchObject({ version: 3, isChanged: false });
  });
});

describe('history', () => {
  it('says what each version touched, and nothing of the first', async () => {
    const concept = await saved('Touched');
    const second = { ...concept, category: 'event' as const };
    must(await saveConcept(eva, { concept: second, version: 1 }, tick()));
    const third = { ...second, definitions: [{ lang: 'vi' as const, text: 'Nghĩa' }] };
    must(await saveConcept(eva, { concept: third, version: 2 }, tick()));
    const { rows, heading } = must(await history.listRevisions(eva, concept.id, 1));
    expect(rows.map(({ touched }) => touched)).toEqual([
      [{ part: 'definitions', langs: ['vi'] }],
      [{ part: 'category', langs: [], value: 'event' }],
      null,
    ]);
    expect(heading).toMatchObject({ category: 'event', labels: { en: 'Touched', lo: 'ຄຳ' } });
    const { changes } = must(await history.listChanges(eva, { person: eva.id }));
    expect(changes.slice(0, 3).map(({ touched }) => touched)).toEqual(
      rows.map(({ touched }) => touched),
    );
    const first = must(await history.readRevision(eva, concept.id, 1));
    expect(first.changes).toBeNull();
    expect(first.sinceThen.map(({ path }) => path)).toEqual(['category', 'definitions.0']);
  });

  it('names what a version refers to', async () => {
    const friend = await saved('Friend of old');
    const concept = await saved('Names', { relations: [{ kind: 'related', to: friend.id }] });
    must(await saveConcept(eva, { concept: { ...concept, relations: [] }, version: 1 }, tick()));
    const { references } = must(await history.readRevision(eva, concept.id, 2));
    expect(references.concepts[friend.id]?.labels.en).toBe('Friend of old');
  });

  it('knows everybody who changed something, by their latest name', async () => {
    const author = actor('Zoe', 'editor');
    await saveConcept(author, { concept: form('By Zoe'), version: 0 }, tick());
    const renamed = { ...author, name: 'Aoife' };
    await saveConcept(renamed, { concept: form('By Aoife'), version: 0 }, tick());
    const [input] = [{ ...form('By nobody'), slug: 'by-nobody' }];
    await createConcepts(
      db,
      input ? [input] : [],
      { authorId: null, authorName: 'Khamsap', reason: '' },
      tick(),
    );
    const authors = must(await history.listAuthors(eva));
    expect(authors.filter(({ id }) => id === author.id)).toEqual([
      { id: author.id, name: 'Aoife' },
    ]);
    expect(authors.map(({ name }) => name)).toEqual(authors.map(({ name }) => name).sort());
    expect(authors.map(({ name }) => name)).not.toContain('Khamsap');
  });
});
