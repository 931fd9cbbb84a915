// What the parts are together: devices, a week without a network, a flight.
import { describe, expect, it } from 'vitest';
import { type Card, newCard } from './card';
import { cleanEvents } from './clean-events';
import { DAY_MILLIS, dayText, HOUR_MILLIS, learnerDay } from './day';
import type { PostedEvent, Rating, ReviewEvent } from './event';
import { extendCard, foldCard } from './fold';
import { mergeGuest } from './merge-guest';
import { makeScheduler } from './scheduler';
import { DEFAULT_SCHEDULING } from './scheduling';

const KEY = 'concept:en-lo';
const scheduler = makeScheduler(DEFAULT_SCHEDULING);
const MONDAY = Date.parse('2026-11-23T02:00:00Z');

let count = 0;
function post(device: string, answeredAt: number, rating: Rating, part: object = {}): PostedEvent {
  return {
    id: `${device}-${count++}`,
    cardKey: KEY,
    device,
    answeredAt,
    timeZone: 'Asia/Vientiane',
    kind: 'answer',
    rating,
    durationMillis: 3000,
    ...part,
  } as PostedEvent;
}

/** A server that keeps events and a card, as a post changes them. */
function makeServer() {
  let kept: ReviewEvent[] = [];
  let card: Card = newCard(KEY);
  return {
    receive(events: readonly PostedEvent[], sentAt: number, receivedAt: number) {
      const cleaned = cleanEvents(events, { sentAt, receivedAt });
      expect(cleaned.problems).toEqual([]);
      const { added, conflicts } = mergeGuest(cleaned.events, kept);
      expect(conflicts).toEqual([]);
      kept = [...kept, ...added];
      card = extendCard(card, added, scheduler) ?? foldCard(KEY, kept, scheduler);
      expect(card).toEqual(foldCard(KEY, kept, scheduler));
    },
    card: () => card,
    count: () => kept.length,
  };
}

describe('two devices', () => {
  const phone = [0, 2, 5].map((day) => post('phone', MONDAY + day * DAY_MILLIS, 3));
  const laptop = [1, 5.01, 6].map((day) => post('laptop', MONDAY + day * DAY_MILLIS, 2));
  const sunday = MONDAY + 7 * DAY_MILLIS;

  it('make one card, the phone a week offline and every post made twice', () => {
    const inTime = makeServer();
    for (const event of [...phone, ...laptop].sort((a, b) => a.answeredAt - b.answeredAt)) {
      inTime.receive([event], event.answeredAt, event.answeredAt);
    }
    const late = makeServer();
    for (const event of laptop) late.receive([event], event.answeredAt, event.answeredAt);
    for (let time = 0; time < 2; time++) late.receive(phone, sunday, sunday + time * 60_000);
    late.receive([...laptop, ...phone], sunday, sunday);
    expect(late.card()).toEqual(inTime.card());
    expect(late.count()).toBe(6);
  });

  it('make the same card when the clock of one is two days ahead', () => {
    const right = makeServer();
    right.receive([...phone, ...laptop], sunday, sunday);
    const ahead = makeServer();
    ahead.receive(laptop, sunday, sunday);
    const wrong = phone.map((event) => ({
      ...event,
      answeredAt: event.answeredAt + 2 * DAY_MILLIS,
    }));
    ahead.receive(wrong, sunday + 2 * DAY_MILLIS, sunday);
    expect(ahead.card()).toEqual(right.card());
  });

  it('undo on one what the other has not heard of yet', () => {
    const server = makeServer();
    const [first, second] = phone as [PostedEvent, PostedEvent];
    const undo = {
      ...post('phone', second.answeredAt + 5000, 3),
      kind: 'void',
      targetId: second.id,
    };
    server.receive([undo as PostedEvent], sunday, sunday);
    server.receive([first], sunday, sunday);
    server.receive([second], sunday, sunday);
    const without = makeServer();
    without.receive([first], sunday, sunday);
    expect(server.card().answers).toBe(1);
    expect(server.card().dueAt).toBe(without.card().dueAt);
  });
});

describe('a flight', () => {
  it('from Vientiane to Los Angeles and back keeps days, and refuses no answer', () => {
    const at = (text: string) => Date.parse(text);
    const there = { timeZone: 'America/Los_Angeles' };
    const journey = [
      post('phone', at('2026-11-24T03:00:00Z'), 4),
      // Before the flight it is the 26th; after it the 25th, and then the 26th again.
      post('phone', at('2026-11-26T01:00:00Z'), 3),
      post('phone', at('2026-11-26T08:00:00Z'), 3, there),
      post('phone', at('2026-11-26T20:00:00Z'), 1, there),
      post('phone', at('2026-12-03T01:00:00Z'), 3),
    ];
    const server = makeServer();
    const days: string[] = [];
    for (const event of journey) {
      server.receive([event], event.answeredAt, event.answeredAt);
      days.push(dayText(server.card().lastDay ?? 0));
    }
    expect(days).toEqual(['2026-11-24', '2026-11-26', '2026-11-26', '2026-11-26', '2026-12-03']);
    expect(server.card()).toMatchObject({ answers: 5, lapses: 1 });
  });

  it('changes nothing of what was answered before it', () => {
    const server = makeServer();
    server.receive([post('phone', MONDAY, 4)], MONDAY, MONDAY);
    const { dueDay, intervalDays } = server.card();
    const day = learnerDay(MONDAY, { timeZone: 'Asia/Vientiane', startHour: 4 });
    expect(dueDay).toBe(day + intervalDays);
    // Due is a day, wherever the learner is when it begins.
    const due = MONDAY + intervalDays * DAY_MILLIS + 15 * HOUR_MILLIS;
    const elsewhere = { timeZone: 'America/Los_Angeles', startHour: 4 };
    expect(learnerDay(due, elsewhere)).toBe(dueDay);
  });
});

describe('a change of the clocks', () => {
  it('leaves whole days between answers of one hour of the morning', () => {
    const server = makeServer();
    // 08:00 in Los Angeles, on the days around 8 March and 1 November 2026.
    const mornings = ['2026-03-07T16:00Z', '2026-03-08T15:00Z', '2026-03-09T15:00Z'];
    const days = mornings.map((text) => {
      const at = Date.parse(text);
      const event = post('phone', at, 3, { timeZone: 'America/Los_Angeles' });
      server.receive([event], at, at);
      return server.card().lastDay ?? 0;
    });
    expect(days.map((day) => day - (days[0] as number))).toEqual([0, 1, 2]);
  });
});
