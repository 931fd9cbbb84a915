import { describe, expect, it } from 'vitest';
import { type Card, newCard } from './card';
import { cardKey } from './card-key';
import { dayOfDate } from './day';
import { knownOf, percentOf, recallsOf, studyOrder, type Word } from './known';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING } from './scheduling';

const scheduler = makeScheduler(DEFAULT_SCHEDULING);
const TODAY = 20_000;

const card = (conceptId: string, from: 'en' | 'vi' | 'lo', part: Partial<Card> = {}): Card => ({
  ...newCard(cardKey(conceptId, { from, to: from === 'en' ? 'lo' : 'en' })),
  phase: 'review',
  stability: 10,
  difficulty: 5,
  lastDay: TODAY,
  ...part,
});

const word = (conceptId: string, count = 1, first = 0): Word => ({ conceptId, count, first });
const known = (cards: Card[], day = TODAY, lang: 'en' | 'vi' | 'lo' = 'en') =>
  knownOf(
    ['a', 'b', 'c'].map((id) => word(id)),
    recallsOf(cards, lang, day, scheduler),
  );

describe('what is known of an article', () => {
  it('is what is recalled with a chance of 0.8', () => {
    const recall = (chance: number) =>
      knownOf([word('a')], recallsOf([card('a', 'en')], 'en', TODAY, { recall: () => chance }));
    expect(recall(0.8)).toEqual(['a']);
    expect(recall(0.799)).toEqual([]);
  });

  it('is less as days go by', () => {
    const cards = [card('a', 'en', { stability: 3 }), card('b', 'en', { stability: 300 })];
    expect(known(cards)).toEqual(['a', 'b']);
    expect(known(cards, TODAY + 30)).toEqual(['b']);
    expect(known(cards, TODAY + 20_000)).toEqual([]);
  });

  it('goes by the best card that asks from the language of the text', () => {
    const weak = { stability: 1, lastDay: TODAY - 60 };
    expect(known([card('a', 'en', weak), card('a', 'lo')])).toEqual([]);
    expect(known([card('a', 'en', weak), card('a', 'lo')], TODAY, 'lo')).toEqual(['a']);
    const other = { ...card('a', 'en'), key: cardKey('a', { from: 'en', to: 'vi' }) };
    expect(known([card('a', 'en', weak), other])).toEqual(['a']);
    expect(known([card('a', 'lo')])).toEqual(['a']);
  });

  it('is nothing that was not answered, and nothing that was just failed', () => {
    expect(known([card('a', 'en', { phase: 'new', lastDay: null, stability: 0 })])).toEqual([]);
    const moment = { at: TODAY * 86_400_000, day: TODAY };
    const fresh = newCard(cardKey('a', { from: 'en', to: 'lo' }));
    expect(known([scheduler.answer(fresh, 1, moment)])).toEqual([]);
    expect(known([scheduler.answer(fresh, 3, moment)])).toEqual(['a']);
  });

  it('a card that was begun from the language counts before a better one from another', () => {
    const unseen = card('a', 'en', { phase: 'new', lastDay: null });
    expect(known([unseen, card('a', 'lo')])).toEqual(['a']);
  });

  it('says all only of all', () => {
    expect([percentOf(6, 14), percentOf(999, 1000), percentOf(14, 14), percentOf(0, 0)]).toEqual([
      42, 99, 100, 0,
    ]);
  });
});

describe('what to study first', () => {
  it('is what occurs often and is likely forgotten; what was never seen counts in full', () => {
    const words = [word('rare', 1, 0), word('known', 4, 1), word('often', 3, 2)];
    const recalls = new Map([['known', 0.9]]);
    expect(studyOrder(words, recalls)).toEqual(['often', 'rare', 'known']);
  });

  it('is in the order of the text where that is alike', () => {
    const words = [word('later', 2, 9), word('first', 2, 1), word('once', 1, 0)];
    expect(studyOrder(words, new Map())).toEqual(['first', 'later', 'once']);
  });
});

it('reads dates, and nothing else', () => {
  expect(dayOfDate('1970-01-02')).toBe(1);
  for (const none of ['', '2026-13-01', '2026-1-1', 'tomorrow', '2026-11-26T00:00']) {
    expect(dayOfDate(none)).toBeNull();
  }
});
