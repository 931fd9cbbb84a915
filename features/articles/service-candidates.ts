import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import { wordingKeys } from '@/features/search/domain/wording-keys';
import { findKnownTerms } from '@/features/search/service-known';
import type { Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import { type RejectionInput, rejectionSchema } from './candidates-schema';
import * as data from './data-candidates';
import { type Candidate, candidateKey } from './domain/candidates/candidate';
import { extractCandidates } from './domain/candidates/extract';
import { headOf } from './domain/candidates/heads';
import { kwicLine } from './domain/concordance/concordance';
import { type Sentence, sentenceAt } from './domain/sentences/sentences';
import { articleSlugSchema } from './schema';

/** A sentence with the candidate in its middle. */
export interface CandidateSentence {
  left: string;
  keyword: string;
  right: string;
  isCutLeft: boolean;
  isCutRight: boolean;
}

export interface ShownCandidate
  extends Pick<
    Candidate,
    'text' | 'key' | 'source' | 'type' | 'category' | 'acronym' | 'hasInitials' | 'count'
  > {
  /** The head that a Lao string begins with. */
  head: string | null;
  sentences: CandidateSentence[];
}

export interface RejectedCandidate {
  key: string;
  text: string;
}

export interface CandidatePage {
  article: { slug: string; lang: Lang; title: string; publisher: string; hasText: boolean };
  /** The likeliest first. */
  candidates: ShownCandidate[];
  /** How many there are; more than are shown. */
  openCount: number;
  /** How many of what the text would propose are terms of concepts that come from it, drafts among them. */
  acceptedCount: number;
  /** What of it was rejected. */
  rejected: RejectedCandidate[];
  rejectedCount: number;
}

const mostCandidates = 300;
const mostSentences = 5;
const mostRejectedShown = 300;
/** As many graphemes as a quoted sentence has on either side. */
const quoteWidth = 160;
const shortSentence = 400;

/**
 * What an article has that may be a term of a new concept: what is no term yet, not even of a draft, and was not
 * rejected; for editors.
 */
export async function readCandidates(
  actor: Actor | null,
  slug: string,
): Promise<Result<CandidatePage>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const found = await extracted(slug);
  if (!found) return fail('notFound');
  const { article, sentences, open, acceptedCount, rejected } = found;
  const { lang, title, publisher, body } = article;
  return ok({
    article: { slug: article.slug, lang, title, publisher, hasText: body !== '' },
    candidates: open.slice(0, mostCandidates).map((one) => shown(one, body, sentences)),
    openCount: open.length,
    acceptedCount,
    rejected: rejected.slice(0, mostRejectedShown).map(({ key, text }) => ({ key, text })),
    rejectedCount: rejected.length,
  });
}

export interface Extracted {
  article: data.CandidateArticle;
  sentences: Awaited<ReturnType<typeof data.findSentencePlaces>>;
  open: Candidate[];
  acceptedCount: number;
  rejected: Candidate[];
}

/** What is proposed of an article, by what was decided about it; null without such an article. */
export async function extracted(slug: string): Promise<Extracted | null> {
  if (!articleSlugSchema.safeParse(slug).success) return null;
  const article = await data.findCandidateArticle(db(), slug);
  if (!article) return null;
  const { id, lang, body } = article;
  const [sentences, occurrences, sourced] = await Promise.all([
    data.findSentencePlaces(db(), id),
    data.findOccurrencePlaces(db(), id),
    data.findSourcedConceptIds(db(), id),
  ]);
  const rejectedNone = new Set<string>();
  const proposed = extractCandidates(body, lang, sentences, {
    occurrences,
    rejected: rejectedNone,
  });
  // What would be proposed if nothing had come from this text yet: of these some are accepted.
  const others = occurrences.filter(({ conceptId }) => !sourced.has(conceptId));
  const all =
    others.length === occurrences.length
      ? proposed
      : extractCandidates(body, lang, sentences, { occurrences: others, rejected: rejectedNone });
  const texts = new Map([...proposed, ...all].map(({ key, text }) => [key, text]));
  const known = await knownOf(lang, [...texts.values()]);
  const rejectedKeys = await data.findRejectedKeys(
    db(),
    lang,
    proposed.map(({ key }) => key),
  );
  const undecided = proposed.filter(({ key }) => !known.has(key));
  return {
    article,
    sentences,
    open: undecided.filter(({ key }) => !rejectedKeys.has(key)),
    rejected: undecided.filter(({ key }) => rejectedKeys.has(key)),
    acceptedCount: all.filter(({ key }) =>
      [...(known.get(key) ?? [])].some((one) => sourced.has(one)),
    ).length,
  };
}

const textsAtOnce = 500;

async function knownOf(lang: Lang, texts: readonly string[]): Promise<Map<string, Set<string>>> {
  const known = new Map<string, Set<string>>();
  for (let at = 0; at < texts.length; at += textsAtOnce) {
    const some = await findKnownTerms(
      lang,
      texts.slice(at, at + textsAtOnce).map((text) => wordingKeys(text, lang)),
    );
    for (const [key, ids] of some) known.set(key, ids);
  }
  return known;
}

function shown(candidate: Candidate, body: string, sentences: readonly Sentence[]): ShownCandidate {
  const { text, key, lang, source, type, category, acronym, hasInitials, count, places } =
    candidate;
  const seen = new Set<number>();
  const quoted: CandidateSentence[] = [];
  for (const place of places) {
    if (quoted.length === mostSentences) break;
    const number = sentenceAt(sentences, place.start);
    const sentence = sentences[number];
    if (!sentence || seen.has(number)) continue;
    seen.add(number);
    quoted.push(quote(body, lang, sentence, place));
  }
  return {
    text,
    key,
    source,
    type,
    category,
    acronym,
    hasInitials,
    count,
    head: source === 'head' ? headOf(text, lang) : null,
    sentences: quoted,
  };
}

function quote(
  body: string,
  lang: Lang,
  sentence: Sentence,
  place: { start: number; end: number },
): CandidateSentence {
  const start = Math.max(place.start, sentence.start);
  const end = Math.min(place.end, sentence.end);
  if (sentence.end - sentence.start <= shortSentence) {
    return {
      left: body.slice(sentence.start, start),
      keyword: body.slice(start, end),
      right: body.slice(end, sentence.end),
      isCutLeft: false,
      isCutRight: false,
    };
  }
  const within = { start: start - sentence.start, end: end - sentence.start };
  const line = kwicLine(body.slice(sentence.start, sentence.end), lang, within, quoteWidth);
  const { left, keyword, right, isCutLeft, isCutRight } = line;
  return { left, keyword, right, isCutLeft, isCutRight };
}

/** Remembers that a string is not to be proposed again, in any article; by an editor. */
export async function rejectCandidate(
  actor: Actor | null,
  raw: RejectionInput,
  now: Date,
): Promise<Result<null>> {
  const denied = deny(actor, 'editor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = rejectionSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { lang, text } = parsed.data;
  const key = candidateKey(text, lang);
  if (!/\p{L}/u.test(key)) return fail('invalid', { text: 'invalid' });
  const by = { userId: actor.id, userName: actor.name };
  await data.upsertRejection(db(), { lang, key, text }, by, now);
  return ok(null);
}

/** Undoes `rejectCandidate`; by an editor. */
export async function restoreCandidate(
  actor: Actor | null,
  raw: RejectionInput,
): Promise<Result<null>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const parsed = rejectionSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { lang, text } = parsed.data;
  await data.deleteRejection(db(), lang, candidateKey(text, lang));
  return ok(null);
}

const rejectionsAPage = 50;

/** What was rejected, the latest first; for editors. `notFound` beyond the last page. */
export async function listRejections(
  actor: Actor | null,
  { page }: { page: number },
): Promise<
  Result<{ rejections: data.Rejection[]; count: number; page: number; pageCount: number }>
> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  const count = await data.countRejections(db());
  const pageCount = Math.max(1, Math.ceil(count / rejectionsAPage));
  if (page > pageCount) return fail('notFound');
  const skip = (page - 1) * rejectionsAPage;
  const rejections = await data.findRejections(db(), { skip, take: rejectionsAPage });
  return ok({ rejections, count, page, pageCount });
}
