import { type Actor, hasRole } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { LANGS, type Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import * as data from './data';
import { type Candidate, Candidates, candidate } from './domain/candidate';
import type { Hit } from './domain/hit';
import type { MatchKind } from './domain/kinds';
import { misspeltLookups, type Scope, wholeLookup } from './domain/lookups';
import { matchMisspelt, matchText } from './domain/match';
import { readQuery } from './domain/query';
import { editsOfQuery } from './domain/spelling';
import { duplicatesSchema } from './schema';
import { searchAnew, toHits } from './service';

/** A concept with its status, as editors see it. */
type WithStatus = Hit['concept'] & { status: string };

export interface EditorHit {
  concept: WithStatus;
  match: Hit['match'];
}

/** A concept that has a term which an editor is about to write. */
export interface Duplicate extends EditorHit {
  /** What was to be written. */
  term: { lang: Lang; text: string };
}

/** As `search`, for who writes concepts: editors find drafts as well. Keeps nothing. */
export async function searchForEditors(
  actor: Actor | null,
  text: string,
  { locale, limit }: { locale: Lang; limit: number },
): Promise<Result<EditorHit[]>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const withDrafts = hasRole(actor.role, 'editor');
  const { hits } = await searchAnew(text, { locale, limit }, { withDrafts });
  return ok(await withStatus(hits));
}

const everything: Scope = { visibilities: ['public', 'draft'] };
const mostDuplicates = 5;
/** Of one key; more are more than anybody compares. */
const takenByKey = 10;
/** Misspelt terms are only looked for of the first ones: the preferred ones. */
const mostMisspelt = 3;
const misspeltTaken = 40;
const wholeKinds: readonly MatchKind[] = ['exact', 'spelling', 'bare'];

/**
 * The concepts that have one of some terms already, in any language and by any key, drafts among them: first the same
 * text, then the same but for spelling or marks, then those that are a typing mistake away.
 * @param raw id: of the concept that is written, which is no duplicate of itself; terms: the preferred ones first
 * @returns five at most, one a concept
 */
export async function findDuplicates(
  actor: Actor | null,
  raw: unknown,
): Promise<Result<Duplicate[]>> {
  const denied = deny(actor, 'contributor');
  if (denied) return denied;
  const parsed = duplicatesSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { id, terms } = parsed.data;
  const found = new Candidates(mostDuplicates);
  const termOf = new Map<string, Duplicate['term']>();
  const add = (term: Duplicate['term'], one: Candidate) => {
    if (one.row.conceptId === id) return;
    if (!termOf.has(one.row.conceptId)) termOf.set(one.row.conceptId, term);
    found.add(one);
  };
  await Promise.all(terms.map(async (term) => addSame(term, (one) => add(term, one))));
  for (const term of terms.slice(0, mostMisspelt)) {
    if (!found.isFull) await addMisspelt(term, (one) => add(term, one));
  }
  const hits = await withStatus(await toHits(found.best, ''));
  return ok(
    hits.flatMap((hit) => {
      const term = termOf.get(hit.concept.id);
      return term ? [{ ...hit, term }] : [];
    }),
  );
}

async function addSame({ lang, text }: Duplicate['term'], add: (one: Candidate) => void) {
  for (const reading of readQuery(text, LANGS)?.readings ?? []) {
    const wanted = wholeLookup(reading, everything);
    const rows = await Promise.all(
      wanted.map((lookup) => data.searchIndex().beginningWith(lookup, takenByKey)),
    );
    for (const row of rows.flat()) {
      const match = matchText(row.text, reading);
      if (match && wholeKinds.includes(match.kind)) add(candidate(row, match, lang));
    }
  }
}

async function addMisspelt({ lang, text }: Duplicate['term'], add: (one: Candidate) => void) {
  const [reading] = readQuery(text, [lang])?.readings ?? [];
  const edits = reading ? editsOfQuery(reading.compact.length) : 0;
  if (!reading || edits === 0) return;
  for (const lookup of misspeltLookups(reading, edits, everything)) {
    for (const row of await data.searchIndex().containing(lookup, misspeltTaken)) {
      const match = matchMisspelt(row.text, reading, edits);
      // What only begins so is another term.
      if (match && match.distance <= edits && match.ranges.length > 0) {
        add(candidate(row, match, lang));
      }
    }
  }
}

async function withStatus(hits: readonly Hit[]): Promise<EditorHit[]> {
  const statuses = await data.findStatuses(
    db(),
    hits.map(({ concept }) => concept.id),
  );
  return hits.map(({ concept, match }) => ({
    concept: { ...concept, status: statuses.get(concept.id) ?? 'archived' },
    match,
  }));
}
