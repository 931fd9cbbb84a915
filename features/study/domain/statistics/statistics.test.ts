import { describe, expect, it } from 'vitest';
import { newCard } from '../card';
import { DAY_MILLIS } from '../day';
import type { Rating, ReviewEvent } from '../event';
import { answerTimes } from './answer-times';
import { calendarLevels, calendarOf, calendarStart } from './calendar';
import { confusionsOf } from './confusion';
import { countFacts } from './count-facts';
import { MOST_HARD } from './facts';
import { forecastOf } from './forecast';
import { lastMonths, monthOf, weekdayOf } from './months';
import { shareOf } from './retention';
import { binOf, STABILITY_BINS, stabilityBars } from './stability';
import { statisticsOf } from './statistics';

const TODAY = Date.UTC(2026, 10, 26) / DAY_MILLIS;
const KEY = '0190-concept:en-lo';

let made = 0;
function answer(day: number, rating: Rating = 3, part: object = {}): ReviewEvent {
  made++;
  const at = day * DAY_MILLIS + made;
  const head = { id: `event-${made}`, cardKey: KEY, device: 'd', answeredAt: at };
  const event = { ...head, answeredAtSent: at, day, kind: 'answer' as const, rating };
  return { ...event, durationMillis: 4000, ...part };
}
const takeBack = ({ id, day }: ReviewEvent): ReviewEvent => {
  const { answeredAt, ...head } = answer(day);
  const { cardKey, device, answeredAtSent } = head;
  const event = { id: `void-of-${id}`, cardKey, device, answeredAt, answeredAtSent, day };
  return { ...event, kind: 'void', targetId: id };
};
const statistics = (events: readonly ReviewEvent[]) =>
  statisticsOf(countFacts(events, [], TODAY), TODAY);

describe('months', () => {
  it('go back a year over its turn', () => {
    const months = lastMonths(Date.UTC(2026, 2, 31) / DAY_MILLIS);
    expect([months[0], months.at(-3), months.at(-1)]).toEqual(['2025-04', '2026-01', '2026-03']);
    expect(months).toHaveLength(12);
    expect(monthOf(Date.UTC(2026, 1, 28) / DAY_MILLIS)).toBe('2026-02');
  });

  it('of weekdays Monday is the first, before 1970 too', () => {
    expect(weekdayOf(Date.UTC(2026, 10, 23) / DAY_MILLIS)).toBe(0);
    expect(weekdayOf(TODAY)).toBe(3);
    expect(weekdayOf(-4)).toBe(6);
  });
});

describe('the calendar', () => {
  const day = (ago: number, answers = 1) => ({ day: TODAY - ago, answers, millis: 0 });

  it('begins on a Monday a year ago and ends today', () => {
    const { from, answers } = calendarOf([day(0, 7), day(-1), day(500)], TODAY);
    expect(weekdayOf(from)).toBe(0);
    expect(from).toBe(calendarStart(TODAY));
    expect(answers).toHaveLength(52 * 7 + 4);
    expect(answers.at(-1)).toBe(7);
    expect(answers.reduce((sum, count) => sum + count)).toBe(7);
  });

  it.each([
    ['today and before', [0, 1, 2, 4], 3],
    ['not today, yesterday and before', [1, 2, 4], 2],
    ['neither today nor yesterday', [2, 3], 0],
    ['nothing', [], 0],
  ])('counts days in a row: %s', (_, agos, streak) => {
    expect(
      calendarOf(
        agos.map((ago) => day(ago)),
        TODAY,
      ).streak,
    ).toBe(streak);
  });

  it('of a whole year without a pause has no more days in a row than it has', () => {
    const all = Array.from({ length: 400 }, (_, ago) => day(ago));
    const calendar = calendarOf(all, TODAY);
    expect(calendar.streak).toBe(calendar.answers.length);
  });

  it('has its levels by the busiest days, and one answer is seen', () => {
    expect(calendarLevels([0, 1, 50, 100, 100, 100])).toEqual([0, 1, 2, 4, 4, 4]);
    expect(calendarLevels([0, 1])).toEqual([0, 4]);
    expect(calendarLevels([0, 0])).toEqual([0, 0]);
  });
});

describe('true retention', () => {
  it('is of the first answers of later days only', () => {
    const events = [
      answer(TODAY - 40, 1),
      answer(TODAY - 40, 3),
      answer(TODAY - 10, 3),
      answer(TODAY - 5, 1),
      answer(TODAY - 5, 3),
      answer(TODAY, 2),
    ];
    const { months, directions } = statistics(events);
    const now = months.at(-1);
    expect(now).toEqual({
      month: '2026-11',
      all: { asked: 3, recalled: 2 },
      young: { asked: 2, recalled: 1 },
      mature: { asked: 1, recalled: 1 },
    });
    expect(directions).toMatchObject([{ from: 'en', to: 'lo', all: { asked: 3, recalled: 2 } }]);
    expect(shareOf({ asked: 4, recalled: 3 })).toBe(0.75);
    expect(shareOf({ asked: 0, recalled: 0 })).toBeNull();
  });

  it('leaves out what was taken back, and takes what then comes first', () => {
    const wrong = answer(TODAY, 1);
    const right = answer(TODAY, 3);
    const events = [answer(TODAY - 3), wrong, right];
    expect(statistics(events).months.at(-1)?.all).toEqual({ asked: 1, recalled: 0 });
    const { months, answers, millis, calendar } = statistics([...events, takeBack(wrong)]);
    expect(months.at(-1)?.all).toEqual({ asked: 1, recalled: 1 });
    expect([answers, millis, calendar.answers.at(-1)]).toEqual([1, 4000, 1]);
    const undone = takeBack(wrong);
    expect(statistics([...events, undone, takeBack(undone)]).answers).toBe(2);
  });

  it('knows of a card older than the year that it is not new', () => {
    const { months } = statistics([answer(TODAY - 700), answer(TODAY - 1, 1)]);
    expect(months.at(-1)?.mature).toEqual({ asked: 1, recalled: 0 });
  });
});

describe('what is due', () => {
  it('is by day, with all that is overdue', () => {
    const due = [-400, -1, 0, 0, 29, 30].map((ahead) => ({ day: TODAY + ahead, cards: 2 }));
    const { overdue, days } = forecastOf(due, TODAY);
    expect(overdue).toBe(4);
    expect([days[0], days[29], days.length]).toEqual([4, 2, 30]);
  });

  it('has no suspended card, and no card in steps', () => {
    const card = { ...newCard(KEY), phase: 'review' as const, dueDay: TODAY, stability: 3 };
    const suspended = { ...card, key: 'a:en-lo', isSuspended: true };
    const learning = { ...card, key: 'b:en-lo', phase: 'learning' as const, dueDay: null };
    const facts = countFacts([], [card, suspended, learning], TODAY);
    expect(facts.due).toEqual([{ day: TODAY, cards: 1 }]);
    expect(statisticsOf(facts, TODAY)).toMatchObject({ begun: 3, known: 0 });
  });
});

describe('stability', () => {
  it('is binned from each bound on', () => {
    expect(STABILITY_BINS.map(binOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([binOf(0.99), binOf(20.99), binOf(4000)]).toEqual([0, 3, 7]);
    expect(stabilityBars([{ bin: 7, cards: 3 }]).at(-1)).toEqual({ from: 365, to: null, cards: 3 });
  });
});

describe('answer times', () => {
  it('are the quartiles of a month', () => {
    const durations = [10, 20, 30, 40].map((tenths) => ({ month: '2026-11', tenths, answers: 1 }));
    const days = [
      { day: TODAY, answers: 3, millis: 6000 },
      { day: TODAY - 1, answers: 1, millis: 4000 },
    ];
    const times = answerTimes(days, durations, TODAY);
    expect(times.at(-1)).toEqual({
      month: '2026-11',
      answers: 4,
      millis: 10_000,
      quartiles: { lower: 10, median: 20, upper: 30 },
    });
    expect(times[0]?.quartiles).toBeNull();
  });
});

describe('the hardest cards', () => {
  it('are those forgotten most, then the most difficult; none that was never forgotten', () => {
    const cards = Array.from({ length: 30 }, (_, i) => ({
      ...newCard(`${i}:en-lo`),
      lapses: i % 4,
      difficulty: i % 7,
    }));
    const { hardest } = countFacts([], cards, TODAY);
    expect(hardest).toHaveLength(MOST_HARD);
    expect(hardest[0]).toMatchObject({ lapses: 3, difficulty: 6 });
    expect(hardest.every(({ lapses }) => lapses > 0)).toBe(true);
  });
});

describe('what is confused', () => {
  const wrong = (concept: string, typed: string, times = 1) => ({
    cardKey: `${concept}:en-vi`,
    typed,
    times,
  });
  const conceptsOf = (typed: string) => ({ x: ['b'], y: ['b', 'c'], own: ['a', 'b'] })[typed] ?? [];

  it('is counted by pair, whatever was typed', () => {
    expect(
      confusionsOf([wrong('a', 'x', 2), wrong('a', 'y'), wrong('a', 'nothing', 9)], conceptsOf),
    ).toEqual([
      { asked: 'a', said: 'b', lang: 'vi', times: 3 },
      { asked: 'a', said: 'c', lang: 'vi', times: 1 },
    ]);
  });

  it('is not a term that both concepts have', () => {
    expect(
      confusionsOf([wrong('a', 'own'), { ...wrong('a', 'x'), cardKey: '?' }], conceptsOf),
    ).toEqual([]);
  });
});
