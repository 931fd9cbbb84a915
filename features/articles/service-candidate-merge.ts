import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { readForEditing } from '@/features/editorial/service-editing';
import { restoreRevision } from '@/features/editorial/service-history';
import { saveConcept } from '@/features/editorial/service-save';
import type { TermInput } from '@/features/glossary/schema';
import { spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { romanizeLao } from '@/language/romanize';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import {
  type MergeInput,
  mergeSchema,
  type UnmergeInput,
  unmergeSchema,
} from './candidates-schema';
import { findCandidateArticle } from './data-candidates';
import { isAcronym } from './domain/candidates/candidate';

/** What a merge changed, and what undoes it. */
export interface MergedCandidate {
  conceptId: string;
  /** The version that the merge made; null when the concept had all of it. */
  version: number | null;
}

/**
 * Makes a candidate another term of a concept that is there, with its article as a source; by an editor.
 * @returns `conflict` when somebody else saved the concept meanwhile; `invalid` with codes by the paths of the concept
 */
export async function mergeCandidate(
  actor: Actor | null,
  raw: MergeInput,
  now: Date,
): Promise<Result<MergedCandidate>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const parsed = mergeSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { article: slug, conceptId, text, acronym } = parsed.data;
  const article = await findCandidateArticle(db(), slug);
  if (!article) return fail('notFound');
  const editing = await readForEditing(actor, conceptId);
  if (!editing.ok) return editing;
  const { concept, version } = editing.data;
  if (concept.status === 'archived') return fail('notFound');
  const { lang } = article;
  const known = new Set(
    concept.terms.filter((term) => term.lang === lang).map((term) => spellingKey(term.text, lang)),
  );
  const added = [text, ...(acronym ? [acronym] : [])]
    .filter((wording) => !known.has(spellingKey(wording, lang)))
    .map((wording) => termOf(wording, lang));
  const articles = concept.articles.includes(slug) ? concept.articles : [...concept.articles, slug];
  const saved = await saveConcept(
    actor,
    { concept: { ...concept, terms: [...concept.terms, ...added], articles }, version },
    now,
  );
  if (!saved.ok) return saved;
  return ok({ conceptId, version: saved.data.isChanged ? saved.data.version : null });
}

const termOf = (text: string, lang: Lang): TermInput => ({
  lang,
  text,
  type: isAcronym(text) ? 'acronym' : 'variant',
  status: 'admitted',
  ...(lang === 'lo' && { romanization: romanizeLao(text) }),
  romanizationGenerated: lang === 'lo',
  searchOnly: false,
  recognition: 'always',
});

/** Undoes `mergeCandidate`; `conflict` when the concept was changed since. By an editor. */
export async function unmergeCandidate(
  actor: Actor | null,
  raw: UnmergeInput,
  now: Date,
): Promise<Result<null>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const parsed = unmergeSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { conceptId, version } = parsed.data;
  const restored = await restoreRevision(actor, conceptId, version - 1, version, now);
  return restored.ok ? ok(null) : restored;
}
