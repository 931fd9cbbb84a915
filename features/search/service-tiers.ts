import type { Lang } from '@/language/lang';
import { searchIndex } from './data';
import { type Candidate, Candidates, candidate, type Row } from './domain/candidate';
import { editDistance } from './domain/edit-distance';
import type { MatchKind } from './domain/kinds';
import * as lookups from './domain/lookups';
import { isFaithful, matchMisspelt, matchText } from './domain/match';
import { lengthOf } from './domain/parts';
import type { Query, Reading } from './domain/query';
import { deletions, editsOfWord, headOf, spelledWords } from './domain/spelling';

const takenByKey = 15;
// A concept may come by several terms.
const extraTaken = 4;
const mostTaken = 200;

const mostCorrections = 12;
const mostSimilar = 1_000;
const laoLetter = /\p{Script=Lao}/u;
const misspeltTaken = 60;

/**
 * Goes down the tiers of the design until there are enough hits.
 * @returns the best candidate of each concept, best first, `limit` at most
 */
export async function searchTiers(
  query: Query,
  scope: lookups.Scope,
  locale: Lang,
  limit: number,
): Promise<Candidate[]> {
  const index = searchIndex();
  const found = new Candidates(limit);

  const addText = (readings: readonly Reading[], tier?: MatchKind) => (rows: Row[]) => {
    for (const row of rows) {
      const reading = readings.find(({ lang }) => lang === row.lang);
      const match = reading && matchText(row.text, reading);
      if (!match) continue;
      found.add(candidate(row, match, locale, tier), isFaithful(match, reading));
    }
  };

  const byPatterns = async (
    wanted: readonly lookups.PatternLookup[],
    add: (rows: Row[]) => void,
  ): Promise<void> => {
    for (let take = limit + extraTaken; ; take *= 4) {
      const results = await Promise.all(wanted.map((one) => index.containing(one, take)));
      results.forEach(add);
      const isComplete = results.every((rows) => rows.length < take);
      if (isComplete || found.isFull || take >= mostTaken) return;
    }
  };

  // What has other marks than those that were typed comes after all that has the same.
  const byMarks = async (
    lookupsOf: (marks: lookups.Marks) => lookups.PatternLookup[],
    add: (rows: Row[]) => void,
  ): Promise<void> => {
    await byPatterns(lookupsOf('marked'), add);
    if (!found.isFaithfullyFull) await byPatterns(lookupsOf('bare'), add);
  };

  const whole = async (readings: readonly Reading[], tier?: MatchKind) => {
    const add = addText(readings, tier);
    const incomplete = new Set<Reading>();
    const wanted = readings.flatMap((reading) =>
      lookups.wholeLookup(reading, scope).map((lookup) => ({ reading, lookup })),
    );
    const results = await Promise.all(
      wanted.map(({ lookup }) => index.beginningWith(lookup, takenByKey)),
    );
    wanted.forEach(({ reading }, i) => {
      const rows = results[i] ?? [];
      add(rows);
      // What a filter left out was taken all the same.
      if (scope.category || rows.length === takenByKey) incomplete.add(reading);
    });
    await byMarks((marks) => lookups.beginningLookups([...incomplete], marks, scope), add);
  };

  const within = async (readings: readonly Reading[], tier?: MatchKind) => {
    if (found.isFaithfullyFull) return;
    const add = addText(readings, tier);
    const unknown = await Promise.all(readings.map(unknownWords));
    // Without one of its words there is nothing to look up; within a term, the first may be the end of a word.
    const all = readings.filter((_, i) => unknown[i]?.length === 0);
    const rest = readings.filter(({ words }, i) => unknown[i]?.every((word) => word === words[0]));
    await byMarks((marks) => lookups.wordLookups(all, marks, scope), add);
    if (found.isFaithfullyFull) return;
    await byMarks((marks) => lookups.insideLookups(rest, marks, scope), add);
  };

  const sounding = async (sound: string) => {
    const { whole, beginning, inside } = lookups.soundLookups(sound, scope);
    const add = (kind: MatchKind) => (rows: Row[]) => {
      for (const row of rows) {
        const isWhole = kind === 'prefix' && lengthOf(row.id) === sound.length;
        const match = { kind: isWhole ? ('exact' as const) : kind, distance: 0, ranges: [] };
        found.add(candidate(row, match, locale, 'romanized'));
      }
    };
    let isComplete = !scope.category;
    for (const one of whole) {
      const rows = await index.beginningWith(one, takenByKey);
      add('prefix')(rows);
      isComplete &&= rows.length < takenByKey;
    }
    if (!isComplete) await byPatterns(beginning, add('prefix'));
    if (!found.isFull) await byPatterns(inside, add('inside'));
  };

  const misspelt = async () => {
    const add = (rows: Row[]) => {
      for (const row of rows) {
        const reading = query.readings.find(({ lang }) => lang === row.lang);
        const match = reading && matchMisspelt(row.text, reading, query.edits);
        if (match) found.add(candidate(row, match, locale));
      }
    };
    const once = async (wanted: readonly lookups.PatternLookup[]) => {
      const results = await Promise.all(wanted.map((one) => index.containing(one, misspeltTaken)));
      results.forEach(add);
    };
    for (const reading of query.readings.filter(({ lang }) => lang !== 'lo')) {
      const alternatives = await alternativesOf(reading, query.edits);
      await once(lookups.misspeltWordLookups(reading, alternatives, scope));
    }
    if (found.isFull) return;
    // Lao has no words to go by; in the others a space may be where none belongs.
    const asWhole = query.readings.filter(({ lang, bare }) =>
      lang === 'lo' ? laoLetter.test(bare) : found.isEmpty,
    );
    await once(asWhole.flatMap((reading) => lookups.misspeltLookups(reading, query.edits, scope)));
    if (!found.isEmpty) return;
    await once(
      asWhole.flatMap((reading) => lookups.misspeltBeginningLookups(reading, query.edits, scope)),
    );
  };

  await whole(query.readings);
  await within(query.readings);
  if (!found.isFull && query.sound.length > 1) await sounding(query.sound);
  if (found.isEmpty && query.telex) {
    await whole([query.telex], 'telex');
    await within([query.telex], 'telex');
  }
  if (!found.isFull && !found.hasWhole && query.edits > 0) await misspelt();
  return found.best;
}

/** The words of a query that no word of the termbase begins with, of those that are kept; of Lao none are. */
async function unknownWords({ words, lang }: Reading): Promise<string[]> {
  const kept = lang === 'lo' ? [] : words.filter((word) => spelledWords(word).length > 0);
  if (kept.length === 0) return [];
  const unknown = new Set(await searchIndex().unknownBeginnings(lang, kept.map(headOf)));
  return kept.filter((word) => unknown.has(headOf(word)));
}

/** For each word of a query the words that it may be: itself, and those of the termbase that are few edits away. */
async function alternativesOf({ words, lang }: Reading, queryEdits: number): Promise<string[][]> {
  const editsOf = (word: string) => Math.min(queryEdits, editsOfWord(word));
  const spelled = words.filter((word) => editsOf(word) > 0);
  const forms = new Set(spelled.flatMap((word) => deletions(word, editsOf(word))));
  const similar = await searchIndex().wordsWith(lang, [...forms], mostSimilar);
  const known = new Set(similar);
  // A word that there is may be a slip as well, but only where no other is.
  const isSuspect = (word: string) => !known.has(word) || spelled.every((one) => known.has(one));
  return words.map((word) => {
    const edits = editsOf(word);
    if (edits === 0 || !isSuspect(word)) return [word];
    const near = similar
      .map((one) => ({ one, distance: editDistance(word, one, edits) }))
      .filter(({ distance }) => distance > 0 && distance <= edits)
      .sort(
        (a, b) => a.distance - b.distance || firstLetter(word, a.one) - firstLetter(word, b.one),
      )
      .slice(0, mostCorrections);
    return [word, ...near.map(({ one }) => one)];
  });
}

/** 0 for words that begin alike: slips at the beginning are the rarest. */
const firstLetter = (a: string, b: string): number => Number(a[0] !== b[0]);
