import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import type { Actor, Role } from '../../../features/accounts/domain/role';
import type { ConceptForm } from '../../../features/editorial/schema';
import type { Lang } from '../../../language/lang';
import type { Result } from '../../../lib/errors';
import { password } from './khamsap';
import type { Server } from './server';

/** The services on the database of a server, for what a test finds there. */
export async function editorialOf({ databaseUrl, url }: Server) {
  process.env.DATABASE_URL = databaseUrl;
  const { db } = await import('../../../lib/db');
  const accounts = await import('../../../features/accounts/service');
  const proposals = await import('../../../features/editorial/service-proposals');
  const saving = await import('../../../features/editorial/service-save');
  const glossary = await import('../../../features/glossary/service-write');

  async function read(id: string): Promise<{ concept: ConceptForm; version: number }> {
    const [stored] = await glossary.readConcepts(db(), [id]);
    if (!stored) throw new Error(`no concept ${id}`);
    const { slug: _, ...concept } = stored.input;
    return { concept, version: stored.version };
  }

  return {
    db,
    read,
    async user(
      name: string,
      role: Role,
      email = `${randomUUID().slice(0, 8)}@example.org`,
    ): Promise<Actor> {
      const { id } = must(await accounts.createUser({ name, email, role, password }));
      return { id, name, email, role };
    },
    /** Signs the browser of a context in. */
    async signIn(context: BrowserContext, { email }: Actor): Promise<void> {
      await db().rateLimit.deleteMany();
      const data = { email, password };
      const headers = { origin: url };
      const answer = await context.request.post(`${url}/api/auth/sign-in/email`, { data, headers });
      if (!answer.ok()) throw new Error(await answer.text());
    },
    /** A published concept that no other test has got. */
    async freshConcept(): Promise<{ id: string; slug: string; concept: ConceptForm }> {
      const found = await db().concept.findFirst({
        where: { status: 'published', version: 1, proposals: { none: {} }, flags: { none: {} } },
        orderBy: { id: 'asc' },
        select: { id: true, slug: true },
      });
      if (!found) throw new Error('no concept is left');
      return { ...found, ...(await read(found.id)) };
    },
    async propose(actor: Actor, id: string, change: (c: ConceptForm) => ConceptForm, reason = '') {
      const { concept, version } = await read(id);
      const proposal = { concept: change(concept), version, proposalVersion: 0, reason };
      const proposed = await proposals.propose(actor, { ...proposal, submit: true }, new Date());
      return must(proposed).proposalId;
    },
    async save(actor: Actor, id: string, change: (c: ConceptForm) => ConceptForm, reason = '') {
      const { concept, version } = await read(id);
      const save = { concept: change(concept), version, reason };
      return must(await saving.saveConcept(actor, save, new Date()));
    },
    /** A new draft with terms in some of the languages. */
    async draft(actor: Actor, terms: Terms): Promise<void> {
      const concept = newConcept('draft', terms);
      must(await saving.saveConcept(actor, { concept, version: 0 }, new Date()));
    },
    /** A new concept that waits to be looked at, with terms in some of the languages. */
    async begin(actor: Actor, terms: Terms): Promise<string> {
      const concept = newConcept('inReview', terms);
      must(await saving.saveConcept(actor, { concept, version: 0 }, new Date()));
      const proposal = await db().proposal.findFirst({ where: { conceptId: concept.id } });
      return proposal?.id ?? '';
    },
  };
}

const preferred = {
  type: 'fullForm',
  status: 'preferred',
  romanizationGenerated: false,
  searchOnly: false,
  recognition: 'always',
} as const;

type Terms = Partial<Record<Lang, string>>;

function newConcept(status: 'draft' | 'inReview', terms: Terms): ConceptForm {
  const texts = Object.entries(terms) as [Lang, string][];
  return {
    id: randomUUID(),
    category: 'forum',
    status,
    terms: texts.map(([lang, text]) => ({ ...preferred, lang, text })),
    ...{ definitions: [], articles: [], sources: [], relations: [], examples: [] },
  };
}

/** Gives one of the languages another preferred term. */
export const renamed =
  (lang: Lang, text: string) =>
  (concept: ConceptForm): ConceptForm => ({
    ...concept,
    terms: concept.terms.map((term) =>
      term.lang === lang && term.type === 'fullForm' && term.status === 'preferred'
        ? { ...term, text }
        : term,
    ),
  });

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fieldErrors)}`);
  return result.data;
}
