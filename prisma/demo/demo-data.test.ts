import { expect, test } from 'vitest';
import { CATEGORIES, conceptInputSchema } from '@/features/glossary/schema';
import { LANGS } from '@/language/lang';
import { cleanText, detectScript } from '@/language/script';
import { demoConcepts } from './concepts';
import { scattered, seededRandom, timedId } from './random';
import * as fieldStock from './stock/fields';
import * as headStock from './stock/heads';
import * as placeStock from './stock/places';
import { stock } from './stock/stock';

function take(count: number, seed = 1) {
  const concepts = demoConcepts(seededRandom(seed), ['an-article']);
  return Array.from({ length: count }, () => concepts.next().value);
}

const concepts = take(2_000);

test('the same seed makes the same concepts, another one others', () => {
  expect(take(200)).toEqual(concepts.slice(0, 200));
  expect(take(200, 2)).not.toEqual(concepts.slice(0, 200));
});

test('every concept is one that an editor could have written', () => {
  for (const { labels: _, ...concept } of concepts) {
    expect(conceptInputSchema.parse(concept)).toEqual(concept);
  }
});

test('no slug and no label comes twice', () => {
  expect(new Set(concepts.map(({ slug }) => slug)).size).toBe(concepts.length);
  expect(new Set(concepts.map(({ labels }) => labels.en)).size).toBe(concepts.length);
});

test('every category has its share', () => {
  for (const category of CATEGORIES) {
    const count = concepts.filter((concept) => concept.category === category).length;
    expect(count, category).toBeGreaterThan(concepts.length / 100);
  }
});

test('each language has one preferred full form, and there is more than the labels', () => {
  for (const { labels, terms } of concepts) {
    for (const lang of LANGS) {
      const preferred = terms.filter((term) => term.lang === lang && term.status === 'preferred');
      expect(preferred).toMatchObject([{ type: 'fullForm', text: labels[lang] }]);
    }
    expect(terms.length).toBeGreaterThanOrEqual(4);
  }
});

test('a term is what an editor is asked to write: right script, normalized, no slot left open', () => {
  const wrong = concepts
    .flatMap(({ terms }) => terms)
    .filter(({ lang, text, status }) => {
      // Older orthography is what such a term is there for.
      const isClean = status === 'superseded' || cleanText(text, lang).problems.length === 0;
      const isInScript = detectScript(text) === (lang === 'lo' ? 'lao' : 'latin');
      return !isClean || !isInScript || /[{}|]/.test(text);
    });
  expect(wrong).toEqual([]);
});

test('the Vietnamese and Lao labels of different concepts differ almost always', () => {
  for (const lang of ['vi', 'lo'] as const) {
    const texts = new Set(concepts.map(({ labels }) => labels[lang]));
    expect(texts.size).toBeGreaterThan(concepts.length * 0.99);
  }
});

test('a building block has three languages', () => {
  expect(stock('a | b | c')).toEqual([{ en: 'a', vi: 'b', lo: 'c' }]);
  expect(() => stock('a | b')).toThrow('a | b');
  const all = [fieldStock, headStock, placeStock].flatMap((stocks) => Object.values(stocks)).flat();
  for (const { en, vi, lo } of all) expect([en, vi, lo]).not.toContain('');
});

test('scattered numbers are all there, each once', () => {
  for (const size of [1, 2, 7, 360]) {
    const numbers = [...scattered(size, seededRandom(size))];
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
  }
});

test('ids are UUIDs of version 7 that grow with time', () => {
  const random = seededRandom(1);
  const [early, late] = [0, 1].map((year) => timedId(random, new Date(Date.UTC(2021 + year))));
  const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(early).toMatch(version7);
  expect(String(early) < String(late)).toBe(true);
});
