// Both engines give the same, because both give what a look at every single term gives.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Candidates, candidate, toRow } from '@/features/search/domain/candidate';
import { shortestPattern } from '@/features/search/domain/keys';
import { MATCH_KINDS } from '@/features/search/domain/kinds';
import { isFaithful, matchText } from '@/features/search/domain/match';
import { idBase, partOf, rankOf } from '@/features/search/domain/parts';
import { readQuery } from '@/features/search/domain/query';
import { maxHits } from '@/features/search/schema';
import { search } from '@/features/search/service';
import { clusters } from '@/language/cluster';
import { bareKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { withoutMarks } from '@/tests/support/without-marks';
import { testDatabase } from './support/database';

const { db } = await testDatabase({ seeded: true });
const terms = (await db.term.findMany()).map((term) => ({ ...term, lang: term.lang as Lang }));
// A lookup form is shown as another term, so that its text does not tell it.
const shownTerms = terms.filter(({ searchOnly }) => !searchOnly);

const textKinds = MATCH_KINDS.slice(0, MATCH_KINDS.indexOf('inside') + 1);

/** What a search must give of the tiers that go by letters. */
function model(query: string, locale: Lang) {
  const readings = readQuery(query)?.readings ?? [];
  const found = new Candidates(maxHits);
  for (const term of terms) {
    const reading = readings.find(({ lang }) => lang === term.lang);
    const match = reading && matchText(term.text, reading);
    if (!match) continue;
    const { length } = bareKey(term.text, term.lang);
    const row = toRow({
      ...term,
      id: idBase(partOf(term.lang, 'public'), rankOf(term), length),
    });
    found.add(candidate(row, match, locale), isFaithful(match, reading));
  }
  return found.best.map(({ row, match }) => ({
    conceptId: row.conceptId,
    kind: match.kind,
    ...(!row.searchOnly && { text: row.text, ranges: match.ranges }),
  }));
}

async function found(query: string, locale: Lang) {
  const { hits } = await search(query, { locale, limit: maxHits });
  return hits
    .filter(({ match }) => textKinds.includes(match.kind))
    .map(({ concept, match }) => ({ conceptId: concept.id, ...match }));
}

const pieceOf = (text: string) => {
  const groups = clusters(text);
  return fc
    .tuple(fc.nat(groups.length - 1), fc.integer({ min: 1, max: groups.length }))
    .map(([start, length]) => groups.slice(start, start + length).join(''));
};
const turned = (text: string) =>
  fc.shuffledSubarray(text.split(' '), { minLength: 1 }).map((words) => words.join(' '));
const typed = fc
  .constantFrom(...shownTerms)
  .chain(({ text }) => fc.oneof(fc.constant(text), pieceOf(text), turned(text)))
  .chain((text) =>
    fc.constantFrom(text, withoutMarks(text), text.toUpperCase(), text.normalize('NFD')),
  );

/** Within a term nothing shorter than three letters is looked up, nor a word of one letter. */
const isLookedUp = (query: string) =>
  (readQuery(query)?.readings ?? []).every(
    ({ bare, words }) =>
      bare.length >= shortestPattern && words.every((word) => word.length >= shortestPattern),
  );

it('gives what a look at every term gives', async () => {
  await fc.assert(
    fc.asyncProperty(typed, fc.constantFrom(...LANGS), async (query, locale) => {
      fc.pre(isLookedUp(query));
      const expected = model(query, locale);
      const given = await found(query, locale);
      expect(given.map(({ conceptId, kind }) => [conceptId, kind])).toEqual(
        expected.map(({ conceptId, kind }) => [conceptId, kind]),
      );
      expect(given).toMatchObject(expected);
    }),
    { numRuns: 400 },
  );
});
