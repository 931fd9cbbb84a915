import { describe, expect, it } from 'vitest';
import { LANGS } from '@/language/lang';
import { type Card, newCard } from './card';
import { conceptOf, readCardKey } from './card-key';
import { directionsOf, type Languages, offerNew, openCards, STABLE_DAYS } from './directions';

const show = (languages: Languages) =>
  directionsOf(languages).map(({ from, to }) => `${from}-${to}`);
const lao = directionsOf({ known: ['en', 'vi'], learnt: ['lo'] });
const concept = { id: 'c', langs: LANGS };

function cardsOf(...cards: [key: string, stability: number][]) {
  const known = new Map(
    cards.map(([key, stability]): [string, Card] => [
      key,
      { ...newCard(key), phase: 'review', stability, answers: 1 },
    ]),
  );
  return (key: string) => known.get(key);
}

describe('directionsOf', () => {
  it.each<[Languages, string[]]>([
    [{ known: ['en'], learnt: ['lo'] }, ['lo-en', 'en-lo']],
    [{ known: ['en', 'vi'], learnt: ['lo'] }, ['lo-en', 'en-lo', 'lo-vi', 'vi-lo']],
    [
      { known: ['en'], learnt: ['lo', 'vi'] },
      ['lo-en', 'vi-en', 'en-lo', 'en-vi', 'lo-vi', 'vi-lo'],
    ],
    [{ known: ['en', 'lo'], learnt: ['lo'] }, ['lo-en', 'en-lo']],
    [{ known: [], learnt: ['lo'] }, []],
    [{ known: ['en'], learnt: [] }, []],
  ])('of %j are %j', (languages, directions) => {
    expect(show(languages)).toEqual(directions);
  });
});

describe('openCards', () => {
  it('begins with two, and opens one more when all open ones are stable', () => {
    expect(openCards(concept, lao, cardsOf())).toEqual(['c:lo-en', 'c:en-lo']);
    const half = cardsOf(['c:lo-en', 90], ['c:en-lo', STABLE_DAYS - 1]);
    expect(openCards(concept, lao, half)).toEqual(['c:lo-en', 'c:en-lo']);
    const both = cardsOf(['c:lo-en', 90], ['c:en-lo', STABLE_DAYS]);
    expect(openCards(concept, lao, both)).toEqual(['c:lo-en', 'c:en-lo', 'c:lo-vi']);
  });

  it('leaves out a language in which the concept has no term', () => {
    const cardless = { id: 'c', langs: ['lo', 'vi'] as const };
    expect(openCards(cardless, lao, cardsOf())).toEqual(['c:lo-vi', 'c:vi-lo']);
    expect(openCards({ id: 'c', langs: ['lo'] }, lao, cardsOf())).toEqual([]);
  });

  it('keeps open what was studied', () => {
    const cardOf = cardsOf(['c:vi-lo', 2]);
    expect(openCards(concept, lao, cardOf)).toEqual(['c:lo-en', 'c:en-lo', 'c:vi-lo']);
  });
});

describe('offerNew', () => {
  it('goes by the order of the deck, and leaves out what is begun', () => {
    const deck = [concept, { id: 'd', langs: LANGS }];
    expect(offerNew(deck, lao, cardsOf(['c:lo-en', 2]))).toEqual(['c:en-lo', 'd:lo-en', 'd:en-lo']);
  });
});

describe('a card key', () => {
  it('says the concept and the direction', () => {
    expect(readCardKey('0190-abc:en-lo')).toEqual({
      conceptId: '0190-abc',
      direction: { from: 'en', to: 'lo' },
    });
    expect(conceptOf('0190-abc:en-lo')).toBe('0190-abc');
  });

  it.each([
    '',
    'c',
    'c:en',
    'c:en-en',
    'c:en-fr',
    ':en-lo',
    'a:b:en-lo',
    'c:en-lo\n',
    `${'c'.repeat(65)}:en-lo`,
  ])('is not %j', (key) => {
    expect(readCardKey(key)).toBeNull();
  });
});
