import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '@/features/glossary/schema';
import { categoryPattern, shortestPattern } from '@/features/search/domain/keys';
import { maxHits } from '@/features/search/schema';
import { search } from '@/features/search/service';
import { clusters } from '@/language/cluster';
import { bareKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { readGlossary } from '@/prisma/seed/seed';
import { withoutMarks } from '@/tests/support/without-marks';
import { searchCases } from './search-cases';
import { testDatabase } from './support/database';

await testDatabase({ seeded: true });
const glossary = readGlossary();
const terms = glossary.concepts.flatMap(({ slug, terms }) =>
  terms.map((term) => ({ slug, ...term })),
);

const find = (query: string, locale: Lang = 'en', limit = maxHits) =>
  search(query, { locale, limit });

const slugsOf = async (query: string, locale?: Lang) =>
  (await find(query, locale)).hits.map(({ concept }) => concept.slug);

describe.each(Object.entries(searchCases))('%s', (_, cases) => {
  it.each(cases)('$query', async ({ query, first, kind, locale }) => {
    const { hits } = await find(query, locale, 20);
    const [hit] = hits;
    expect([first].flat(), `${hit?.match.kind} ${hit?.match.text}`).toContain(hit?.concept.slug);
    if (kind) expect([kind].flat(), hit?.match.text).toContain(hit?.match.kind);
  });
});

describe('every term', () => {
  it.each(LANGS)('of %s finds its concept by its own text, exactly', async (lang) => {
    for (const { slug, text, searchOnly } of terms.filter((term) => term.lang === lang)) {
      const { hits } = await find(text, lang);
      const hit = hits.find(({ concept }) => concept.slug === slug);
      expect(hit?.match.kind, text).toBe('exact');
      if (!searchOnly)
        expect(text.slice(hit?.match.ranges[0]?.start, hit?.match.ranges.at(-1)?.end)).not.toBe('');
    }
  });

  it.each(LANGS)('of %s finds its concept by its bare key', async (lang) => {
    for (const { slug, text } of terms.filter((term) => term.lang === lang)) {
      const { hits } = await find(bareKey(text, lang), lang);
      const hit = hits.find(({ concept }) => concept.slug === slug);
      expect(['exact', 'spelling', 'bare'], `${text}: ${hit?.match.text}`).toContain(
        hit?.match.kind,
      );
    }
  });

  it('finds its concept by any beginning of three letter groups', async () => {
    const atLeastThree = terms
      .map((term) => ({ ...term, groups: clusters(term.text) }))
      .filter(({ groups }) => groups.length >= 3);
    const samples = fc.constantFrom(...atLeastThree).chain((term) =>
      fc.record({
        term: fc.constant(term),
        count: fc.integer({ min: 3, max: term.groups.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(samples, async ({ term: { slug, lang, groups }, count }) => {
        expect(await slugsOf(groups.slice(0, count).join(''), lang)).toContain(slug);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a copy of a query without marks', () => {
  it('loses no hit', async () => {
    const samples = fc
      .constantFrom(...terms.filter(({ lang }) => lang !== 'en'))
      .chain(({ text, lang }) => {
        const groups = clusters(text);
        return fc
          .tuple(fc.nat(groups.length - 1), fc.integer({ min: 1, max: groups.length }))
          .map(([start, length]) => ({
            query: groups.slice(start, start + length).join(''),
            lang,
          }));
      });
    await fc.assert(
      fc.asyncProperty(samples, async ({ query, lang }) => {
        // Within a term, it takes three letters to look anything up.
        fc.pre(bareKey(query, lang).length >= shortestPattern);
        const marked = await slugsOf(query, lang);
        // A list that is cut says nothing of what is beyond.
        fc.pre(marked.length < maxHits);
        expect(await slugsOf(withoutMarks(query), lang)).toEqual(expect.arrayContaining(marked));
      }),
      { numRuns: 400 },
    );
  });
});

describe('what cannot find anything', () => {
  it.each([
    ['empty', ''],
    ['spaces', ' \u00A0\u3000'],
    ['invisible', '\u200B\u200F\u202E'],
    ['combining marks only', '\u0301\u0EC9\u0EB1'],
    ['punctuation', '?!…—"\'()[]{}'],
    ['operators of full-text search', '" OR NEAR * ( - AND NOT ^ : {'],
    ['wildcards', '%_%'],
    ['lone surrogates', '\uD800\uDFFF\uD800'],
    ['zero bytes', '\u0000\u0000'],
    ['right-to-left marks', '\u202Ea\u202C\u200F'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand Lao letters', 'ສະ'.repeat(5_000)],
    ['a thousand words', 'quoc hoi '.repeat(500)],
    ['other scripts', '国会 парламент مجلس 😀'],
  ])('is answered: %s', async (_, query) => {
    for (const limit of [1, 8, maxHits]) {
      const { hits } = await find(query, 'vi', limit);
      expect(hits.length).toBeLessThanOrEqual(limit);
    }
  });

  it('is any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        const { hits, nearest } = await find(query);
        for (const { match } of [...hits, ...nearest]) {
          for (const { start, end } of match.ranges) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(match.text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gets what comes near by letters or sound', async () => {
    const { hits, nearest } = await find('Kaysonenoxyz');
    expect(hits).toEqual([]);
    expect(nearest.map(({ concept }) => concept.slug)).toContain('kaysone-phomvihane');
  });
});

describe('filters', () => {
  it('by category keep the order of the rest', async () => {
    const all = await find('quoc hoi');
    const { hits } = await search('quoc hoi', {
      locale: 'en',
      limit: maxHits,
      category: 'institution',
    });
    const wanted = all.hits.filter(({ concept }) => concept.category === 'institution');
    expect(wanted.length).toBeGreaterThan(1);
    expect(hits.slice(0, wanted.length)).toEqual(wanted);
    expect(hits.every(({ concept }) => concept.category === 'institution')).toBe(true);
  });

  it('by language look only at terms of it', async () => {
    const { hits } = await search('ipu', { locale: 'en', limit: 5, lang: 'vi' });
    expect(hits[0]?.match).toMatchObject({ lang: 'vi', text: 'IPU', kind: 'exact' });
    expect((await search('ipu', { locale: 'en', limit: 5, lang: 'lo' })).hits[0]?.match.lang).toBe(
      'lo',
    );
  });

  it('tell every category by the beginning of its name', () => {
    expect(new Set(CATEGORIES.map(categoryPattern)).size).toBe(CATEGORIES.length);
  });
});

it('shows a lookup form nowhere', async () => {
  for (const { text, lang } of terms.filter(({ searchOnly }) => searchOnly)) {
    const { hits } = await find(text, lang);
    const shown = new Set(terms.filter(({ searchOnly }) => !searchOnly).map((term) => term.text));
    for (const { match } of hits) expect(shown, match.text).toContain(match.text);
  }
});
