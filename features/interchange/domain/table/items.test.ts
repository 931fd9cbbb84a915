import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Details, formatDetails, readDetails } from './details';
import { wildText } from './fixtures/wild-concepts';
import { type Breaks, escapeItem, joinItems, splitItems, unescapeItem } from './items';

const split = (cell: string, breaks: Breaks) => splitItems(cell, breaks).map(unescapeItem);
const breaks = fc.constantFrom<Breaks>('bars', 'barsAndLines');

describe('several texts in one cell', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(wildText, { minLength: 1 }), breaks, (texts, kind) => {
        expect(split(joinItems(texts, kind), kind)).toEqual(texts);
      }),
    );
  });

  it('come back with the empty ones among them', () => {
    expect(split(joinItems(['a', '', 'b', ''], 'bars'), 'bars')).toEqual(['a', '', 'b', '']);
  });

  it.each([
    ['a|b', ['a', 'b']],
    ['  a |b  ', ['a', 'b']],
    ['a\nb\r\nc', ['a', 'b', '', 'c']],
    ['a \\| b', ['a | b']],
    ['C:\\temp\\x', ['C:\\temp\\x']],
    ['a\\', ['a\\']],
    ['a\\ ', ['a ']],
    ['a\\\\ ', ['a\\']],
    ['\\ a', [' a']],
  ])('are read as a person writes them: %j', (cell, texts) => {
    expect(split(cell, 'barsAndLines')).toEqual(texts);
  });

  it('look as they are where nothing is special', () => {
    expect(joinItems(['National Assembly (Laos)', 'ສະພາ', 'Quốc hội'], 'barsAndLines')).toBe(
      'National Assembly (Laos) | ສະພາ | Quốc hội',
    );
    expect(joinItems(['one\ntwo [3] x'], 'bars')).toBe('one\ntwo [3] x');
  });

  // In the square of the length it would take more than a quarter of an hour.
  it('are split in linear time', { timeout: 60_000 }, () => {
    const begun = performance.now();
    for (const piece of ['|', '\\', ' ', '[', 'a | ', '\\|']) {
      expect(
        splitItems(piece.repeat(1_000_000 / piece.length), 'barsAndLines').length,
      ).toBeGreaterThan(0);
      readDetails(`${piece.repeat(1_000_000 / piece.length)}]`);
    }
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});

describe('details behind a term', () => {
  const details: fc.Arbitrary<Details> = fc.record(
    {
      type: fc.constantFrom('fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant'),
      status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'superseded'),
      partOfSpeech: fc.constantFrom('noun', 'verb', 'adjective', 'adverb', 'other', undefined),
      recognition: fc.constantFrom('always', 'byCase', 'inContext', 'never'),
      romanization: wildText,
      note: wildText,
      source: wildText,
    },
    { requiredKeys: [] },
  );

  it('come back with the text', () => {
    fc.assert(
      fc.property(wildText, details, (text, given) => {
        const cell = escapeItem(text, 'barsAndLines') + formatDetails(given);
        const [item = '', ...others] = splitItems(cell, 'barsAndLines');
        expect(others).toEqual([]);
        expect(readDetails(item)).toEqual({
          text,
          details: Object.keys(given).length > 0 ? given : undefined,
        });
      }),
    );
  });

  it.each([
    ['WTO [acronym]', 'WTO', { type: 'acronym' }],
    [
      'NA [Short form; by case;noun ]',
      'NA',
      { type: 'shortForm', recognition: 'byCase', partOfSpeech: 'noun' },
    ],
    ['x [usage: a; b: c]', 'x [usage: a; b: c]', undefined],
    [
      'x [source: Vientiane Times: 3 May; usage: formal]',
      'x',
      { source: 'Vientiane Times: 3 May', note: 'formal' },
    ],
    ['Law [draft]', 'Law [draft]', undefined],
    ['[noun]', '[noun]', undefined],
    ['x [unspecified]', 'x', { partOfSpeech: undefined }],
    ['x [1] [noun]', 'x [1]', { partOfSpeech: 'noun' }],
    ['x \\[noun\\]', 'x [noun]', undefined],
    ['x []', 'x []', undefined],
    ['x [constructor]', 'x [constructor]', undefined],
    ['x [__proto__: y]', 'x [__proto__: y]', undefined],
  ])('are read as a person writes them: %s', (item, text, found) => {
    expect(readDetails(item)).toEqual({ text, details: found });
  });
});
