import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Actor, hasRole } from '@/features/accounts/domain/role';
import { deny } from '@/features/accounts/service';
import type { Lang } from '@/language/lang';
import { db } from '@/lib/db';
import { fail, fieldErrorsOf, ok, type Result } from '@/lib/errors';
import * as data from './data-preview';
import { kwicLine } from './domain/concordance/concordance';
import type { PreviewLine, RecognitionPreview } from './domain/recognition/preview';
import { Recognizer } from './domain/recognition/recognizer';
import type { RecognizableTerm } from './domain/recognition/term';
import { recognitionPreviewSchema } from './recognition-schema';
import { recognizeWith } from './service-recognition';

const mostArticles = 2_000;
const articlesAtOnce = 20;
/** More text is not read: it would take more than a few seconds. */
const mostUnits = 12_000_000;
const mostLines = 20;
const mostNamed = 20;
const lineWidth = 60;

interface Place {
  start: number;
  end: number;
}

/**
 * Says what a term of a concept would match in the stored articles if the concept were published with these terms, and
 * where the concept would no longer be recognised; for contributors. Reads the latest 2,000 articles of the language.
 */
export async function previewRecognition(
  actor: Actor | null,
  raw: unknown,
): Promise<Result<RecognitionPreview>> {
  const denied = deny(actor, 'contributor');
  if (denied || !actor) return denied ?? fail('unauthenticated');
  const parsed = recognitionPreviewSchema.safeParse(raw);
  if (!parsed.success) return fail('invalid', fieldErrorsOf(parsed.error));
  const { conceptId, lang, term } = parsed.data;
  const terms = parsed.data.terms.map(
    (one, at): RecognizableTerm => ({ ...one, id: String(at), conceptId, lang }),
  );
  // What it finds is more than what will be recognised: most articles need no closer look.
  const finder = Recognizer.of(terms.map((one) => ({ ...one, recognition: looser(one) })));
  const articles = await data.findPreviewArticles(db(), lang, mostArticles + 1);
  const preview = new Preview(lang, hasRole(actor.role, 'editor'));
  let units = 0;
  let at = 0;
  for (; at < Math.min(articles.length, mostArticles) && units < mostUnits; at += articlesAtOnce) {
    const some = articles.slice(at, Math.min(at + articlesAtOnce, mostArticles));
    const ids = some.map(({ id }) => id);
    const [bodies, stored] = await Promise.all([
      data.findBodies(db(), ids),
      data.findConceptPlaces(db(), conceptId, ids),
    ]);
    const texts = some.map(({ id }) => bodies.get(id) ?? '');
    const likely = texts.map((text) => finder.recognize(lang, text).length > 0);
    const read = await recognizeWith(
      conceptId,
      terms,
      lang,
      texts.filter((_, index) => likely[index]),
    );
    for (const [index, article] of some.entries()) {
      const text = texts[index] ?? '';
      units += text.length;
      const found = (likely[index] ? read.shift() : undefined) ?? [];
      const own = found.filter((one) => one.conceptId === conceptId);
      const before = stored.filter(({ articleId }) => articleId === article.id);
      await preview.add(
        article,
        text,
        own,
        own.filter(({ termId }) => termId === String(term)),
        before,
      );
    }
    await nextTurn();
  }
  const readCount = Math.min(at, articles.length, mostArticles);
  return ok({ ...preview.result(), readCount, isCut: articles.length > readCount });
}

const looser = ({ recognition }: RecognizableTerm) =>
  recognition === 'never' ? recognition : 'always';

const keyOf = ({ start, end }: Place): string => `${start} ${end}`;

/** Collects what a preview shows. */
class Preview {
  #count = 0;
  #newCount = 0;
  #lostCount = 0;
  #articleCount = 0;
  readonly #articles: RecognitionPreview['articles'] = [];
  readonly #lines: PreviewLine[] = [];
  readonly #lostLines: PreviewLine[] = [];
  /** The sentences of reference articles that are quoted. */
  readonly #quoted = new Map<string, Set<number>>();

  constructor(
    private readonly lang: Lang,
    private readonly maySeeAll: boolean,
  ) {}

  /**
   * @param own where the concept would be recognised
   * @param shown where the term would
   * @param before where the concept is recognised now
   */
  async add(
    article: data.PreviewArticle,
    text: string,
    own: readonly Place[],
    shown: readonly Place[],
    before: readonly Place[],
  ): Promise<void> {
    const known = new Set(before.map(keyOf));
    const next = new Set(own.map(keyOf));
    const isNew = (place: Place) => !known.has(keyOf(place));
    const lost = before.filter((place) => !next.has(keyOf(place)));
    this.#count += shown.length;
    this.#newCount += shown.filter(isNew).length;
    this.#lostCount += lost.length;
    if (shown.length > 0) {
      const { slug, title } = article;
      this.#articleCount++;
      this.#articles.push({ slug, title, count: shown.length });
    }
    for (const place of shown) await this.#quote(this.#lines, article, text, place, isNew(place));
    for (const place of lost) await this.#quote(this.#lostLines, article, text, place, false);
  }

  async #quote(
    lines: PreviewLine[],
    { id, slug, title, access }: data.PreviewArticle,
    text: string,
    place: Place,
    isNew: boolean,
  ): Promise<void> {
    if (lines.length >= mostLines) return;
    const sentence = await data.findSentenceAt(db(), id, place.start);
    if (!sentence) return;
    if (access === 'reference' && !this.maySeeAll && !this.#mayQuote(id, sentence.number)) return;
    const within = { start: place.start - sentence.start, end: place.end - sentence.start };
    const whole = text.slice(sentence.start, Math.max(sentence.end, place.end));
    const { left, keyword, right } = kwicLine(whole, this.lang, within, lineWidth);
    lines.push({ left, keyword, right, isNew, article: { slug, title } });
  }

  /** Of a reference article the public sees single sentences: never two neighbours. */
  #mayQuote(articleId: string, number: number): boolean {
    const quoted = this.#quoted.get(articleId) ?? new Set();
    if (quoted.has(number - 1) || quoted.has(number + 1)) return false;
    this.#quoted.set(articleId, quoted.add(number));
    return true;
  }

  result(): Omit<RecognitionPreview, 'readCount' | 'isCut'> {
    return {
      lang: this.lang,
      count: this.#count,
      newCount: this.#newCount,
      articles: this.#articles.sort((a, b) => b.count - a.count).slice(0, mostNamed),
      articleCount: this.#articleCount,
      lines: this.#lines,
      lostCount: this.#lostCount,
      lostLines: this.#lostLines,
    };
  }
}
