import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxHits } from '@/features/search/schema';
import { search } from '@/features/search/service';
import { clusters } from '@/language/cluster';
import { bareKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { readGlossary } from '@/prisma/seed/seed';
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
    const samples = fc
      .constantFrom(...atLeastThree)
      .chain((term) =>
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
