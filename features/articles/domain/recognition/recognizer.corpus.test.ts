import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '@/language/lang';
import { MARKED } from './fixtures/marked';
import { Recognizer } from './recognizer';
import type { Recognition, RecognizableTerm } from './term';

interface SeedTerm
  extends Omit<RecognizableTerm, 'id' | 'conceptId' | 'recognition' | 'searchOnly'> {
  recognition?: Recognition;
  searchOnly?: boolean;
}

interface Seed {
  concepts: { slug: string; terms: SeedTerm[] }[];
  relations: { from: string; to: string }[];
}

const seed = JSON.parse(readFileSync('prisma/seed/glossary.json', 'utf8')) as Seed;

/** The terms of the glossary, with slugs for the ids of their concepts. */
const TERMS: readonly RecognizableTerm[] = seed.concepts.flatMap(({ slug, terms }) =>
  terms.map((term) => ({
    ...term,
    id: `${slug} ${term.lang} ${term.text}`,
    conceptId: slug,
    recognition: term.recognition ?? 'always',
    searchOnly: term.searchOnly ?? false,
  })),
);

/** The concepts that are related to one. */
function related(slug: string): string[] {
  return seed.relations.flatMap(({ from, to }) =>
    from === slug ? [to] : to === slug ? [from] : [],
  );
}

interface Mark {
  start: number;
  end: number;
  concept: string;
}

const MARK = /\[\[([^|\]]+)\|([^\]]+)\]\]/gu;

/** The sentence without its marks, and the marks as offsets. */
function unmarked(sentence: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of sentence.matchAll(MARK)) {
    text += sentence.slice(last, match.index);
    const [whole, term = '', concept = ''] = match;
    marks.push({ start: text.length, end: text.length + term.length, concept });
    text += term;
    last = match.index + whole.length;
  }
  return { text: text + sentence.slice(last), marks };
}

const recognizer = Recognizer.of(TERMS, related);
const name = (text: string, { start, end, concept }: Mark) =>
  `${start} ${text.slice(start, end)} = ${concept}`;

function compare(lang: Lang) {
  let [right, wrong, missed] = [0, 0, 0];
  const errors: string[] = [];
  for (const sentence of MARKED[lang]) {
    const { text, marks } = unmarked(sentence);
    const wanted = new Set(marks.map((mark) => name(text, mark)));
    const found = recognizer
      .recognize(lang, text)
      .map(({ start, end, conceptId }) => name(text, { start, end, concept: conceptId }));
    for (const one of found) {
      if (wanted.delete(one)) right++;
      else errors.push(`wrong: ${one} in “${text}”`);
    }
    wrong += found.filter((one) => !marks.some((mark) => name(text, mark) === one)).length;
    missed += wanted.size;
    for (const one of wanted) errors.push(`missed: ${one} in “${text}”`);
  }
  return { right, precision: right / (right + wrong), recall: right / (right + missed), errors };
}

describe('the hand-marked sentences', () => {
  const lines: string[] = [];
  afterAll(() => console.info(lines.join('\n')));

  it('are sixty and more, a third of them in each language', () => {
    for (const lang of LANGS) expect(MARKED[lang].length).toBeGreaterThanOrEqual(24);
  });

  it.each(LANGS)('in %s: precision and recall of at least 0.98', (lang) => {
    const { right, precision, recall, errors } = compare(lang);
    const count = `${MARKED[lang].length} sentences, ${right} terms found rightly`;
    lines.push(
      `${lang}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${count})`,
      ...errors,
    );
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });
});
