// Run by articles.ts in a process of its own: terms of the termbase at DATABASE_URL recognised in texts; prints JSON.

import { findTermsAfter } from '@/features/articles/data-recognition';
import { Recognizer } from '@/features/articles/domain/recognition/recognizer';
import type { RecognizableTerm } from '@/features/articles/domain/recognition/term';
import { LANGS, type Lang } from '@/language/lang';
import { db } from '@/lib/db';

export interface ArticleFigures {
  terms: number;
  /** Milliseconds and megabytes of the build; of the memory, what the recognizer keeps. */
  build: number;
  memory: number;
  /** Megabytes of text a second, in UTF-8, by language. */
  speed: Record<Lang, number[]>;
  /** Milliseconds for an article of 1,000 words. */
  article: Record<Lang, number[]>;
  /** Milliseconds from an edit to a recognised article. */
  edit: number[];
}

const megabyte = 1_000_000;
const pageOfTerms = 20_000;
const rounds = 5;
const articles = 50;
const articleLength: Record<Lang, number> = { en: 6500, vi: 5200, lo: 6500 };

const used = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / megabyte;
};

/** All terms, page by page, and the milliseconds that reading them took. */
class Pages {
  reading = 0;
  terms = 0;
  /** Some of them, for edits. */
  readonly sample: RecognizableTerm[] = [];

  async *[Symbol.asyncIterator]() {
    for (let after: string | null = ''; after !== null; ) {
      const begun = performance.now();
      const page = await findTermsAfter(db(), after, pageOfTerms);
      this.reading += performance.now() - begun;
      this.terms += page.terms.length;
      this.sample.push(...page.terms.slice(0, Math.ceil(articles / 10)));
      yield page.terms;
      after = page.next;
    }
  }
}

async function sampleText(lang: Lang): Promise<string> {
  const examples = await db().example.findMany({ orderBy: { id: 'asc' }, take: 8000 });
  const field = { en: 'textEn', vi: 'textVi', lo: 'textLo' } as const;
  const text = examples.map((example) => example[field[lang]]).join(' ');
  return text.repeat(Math.ceil(megabyte / text.length)).slice(0, megabyte);
}

async function measure(): Promise<ArticleFigures> {
  const texts = { en: '', vi: '', lo: '' };
  for (const lang of LANGS) texts[lang] = await sampleText(lang);
  const before = used();
  const pages = new Pages();
  const begun = performance.now();
  const recognizer = await Recognizer.ofPages(pages, () => []);
  const build = performance.now() - begun - pages.reading;
  const memory = used() - before;
  const figures: ArticleFigures = {
    terms: pages.terms,
    build,
    memory,
    speed: { en: [], vi: [], lo: [] },
    article: { en: [], vi: [], lo: [] },
    edit: [],
  };
  const time = (work: () => void) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  for (const lang of LANGS) {
    const text = texts[lang];
    const size = Buffer.byteLength(text) / megabyte;
    for (let i = 0; i < articles; i++) {
      const article = text.slice(i * articleLength[lang], (i + 1) * articleLength[lang]);
      figures.article[lang].push(time(() => recognizer.recognize(lang, article)));
    }
    for (let i = 0; i < rounds; i++) {
      figures.speed[lang].push(size / (time(() => recognizer.recognize(lang, text)) / 1000));
    }
  }
  for (const term of pages.sample.slice(0, articles)) {
    const article = texts[term.lang].slice(0, articleLength[term.lang]);
    figures.edit.push(
      time(() => {
        recognizer.putConcept(term.conceptId, [term]);
        recognizer.recognize(term.lang, article);
      }),
    );
  }
  return figures;
}

console.log(JSON.stringify(await measure()));
await db().$disconnect();
