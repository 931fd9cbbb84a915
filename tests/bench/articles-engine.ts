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

async function readTerms(): Promise<RecognizableTerm[]> {
  const terms: RecognizableTerm[] = [];
  for (let after = ''; ; ) {
    const page = await findTermsAfter(db(), after, pageOfTerms);
    for (const term of page) terms.push(term);
    const last = page.at(-1);
    if (!last || page.length < pageOfTerms) return terms;
    after = last.id;
  }
}

async function sampleText(lang: Lang): Promise<string> {
  const examples = await db().example.findMany({ orderBy: { id: 'asc' }, take: 8000 });
  const field = { en: 'textEn', vi: 'textVi', lo: 'textLo' } as const;
  const text = examples.map((example) => example[field[lang]]).join(' ');
  return text.repeat(Math.ceil(megabyte / text.length)).slice(0, megabyte);
}

async function measure(): Promise<ArticleFigures> {
  const terms = await readTerms();
  const texts = { en: '', vi: '', lo: '' };
  for (const lang of LANGS) texts[lang] = await sampleText(lang);
  const before = used();
  const begun = performance.now();
  const recognizer = new Recognizer(terms);
  const build = performance.now() - begun;
  const memory = used() - before;
  const figures: ArticleFigures = {
    terms: terms.length,
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
  for (let i = 0; i < articles; i++) {
    const term = terms[i * 1000];
    if (!term) continue;
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
