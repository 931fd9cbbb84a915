import type { Actor } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import type { Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/errors';
import { findRowSentences } from './data-candidates';
import { type Candidate, candidateKey, isAcronym } from './domain/candidates/candidate';
import type { CandidatePrefill } from './domain/candidates/prefill';
import { sentenceAt } from './domain/sentences/sentences';
import { type Extracted, extracted } from './service-candidates';

const longestText = 300;
const longestExample = 2000;

/** A candidate of an article, for the form that makes a concept of it; for editors. */
export async function readCandidatePrefill(
  actor: Actor | null,
  slug: string,
  text: string,
): Promise<Result<CandidatePrefill>> {
  const denied = deny(actor, 'editor');
  if (denied) return denied;
  if (text.trim() === '' || text.length > longestText) return fail('notFound');
  const found = await extracted(slug);
  if (!found) return fail('notFound');
  const { title, publisher, lang } = found.article;
  const key = candidateKey(text, lang);
  const candidate = [...found.open, ...found.rejected].find((one) => one.key === key);
  return ok({
    article: { slug, title, publisher, lang },
    text: candidate?.text ?? text.trim(),
    type: candidate?.type ?? (isAcronym(text) ? 'acronym' : 'fullForm'),
    acronym: candidate?.acronym ?? null,
    category: candidate?.category ?? null,
    example: candidate ? await exampleOf(candidate, found) : null,
  });
}

async function exampleOf(
  { places }: Candidate,
  { article, sentences }: Extracted,
): Promise<CandidatePrefill['example']> {
  const [place] = places;
  if (article.access !== 'public' || !place) return null;
  const sentence = sentences[sentenceAt(sentences, place.start)];
  if (!sentence) return null;
  const own = article.body.slice(sentence.start, sentence.end);
  if (sentence.row === null) return fitting({ [article.lang]: own });
  const beside = await findRowSentences(db(), article.originalId ?? article.id, sentence.row);
  const texts: Partial<Record<Lang, string>> = {};
  for (const { text, article: of } of beside) {
    const lang = of.lang as Lang;
    texts[lang] = texts[lang] ? `${texts[lang]} ${text}` : text;
  }
  return fitting({ [article.lang]: own, ...texts });
}

/** What an example may hold. */
function fitting(texts: Partial<Record<Lang, string>>): CandidatePrefill['example'] {
  const isFitting = Object.values(texts).every((text) => text.length <= longestExample);
  return isFitting ? texts : null;
}
