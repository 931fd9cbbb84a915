import { describe, expect, it } from 'vitest';
import { type BoxEvent, type BoxState, closedBox, reduceBox, viewOf } from './combobox';
import { hitOf } from './fixtures/hits';

const boxAfter = (...events: BoxEvent[]): BoxState => events.reduce(reduceBox, closedBox);
const focused: BoxEvent = { type: 'focused', text: '', recent: ['IPU', 'ASEAN'] };
const down: BoxEvent = { type: 'moved', by: 1 };
const up: BoxEvent = { type: 'moved', by: -1 };
const typed = (text: string): BoxEvent => ({ type: 'typed', text });
const asked = (question: number): BoxEvent => ({ type: 'asked', question });
const answered = (question: number, ...slugs: string[]): BoxEvent => ({
  type: 'answered',
  question,
  answer: { hits: slugs.map((slug) => hitOf({ slug })), nearest: [] },
});
const slugs = ({ answer }: BoxState) => answer?.hits.map(({ concept }) => concept.slug);

describe('what is under the box', () => {
  it('is what was searched for before, as long as the box is empty', () => {
    expect(viewOf(boxAfter(focused))).toBe('recent');
    expect(viewOf(boxAfter({ ...focused, recent: [] }))).toBe('closed');
    expect(viewOf(boxAfter({ ...focused, text: 'IPU' }))).toBe('closed');
    expect(viewOf(boxAfter(focused, typed('I')))).toBe('closed');
    expect(viewOf(boxAfter(focused, typed('I'), typed('')))).toBe('recent');
  });

  it('is the answer, once there is one', () => {
    const state = boxAfter(focused, typed('qu'), asked(1));
    expect(viewOf(state)).toBe('closed');
    expect(viewOf(reduceBox(state, answered(1, 'a')))).toBe('answer');
  });

  it('is the old answer until the new one is there', () => {
    const state = boxAfter(typed('qu'), asked(1), answered(1, 'a'), typed('quo'), asked(2));
    expect(viewOf(state)).toBe('answer');
    expect(slugs(state)).toEqual(['a']);
    expect(slugs(reduceBox(state, answered(2, 'b')))).toEqual(['b']);
  });

  it('is never an answer that comes after that of a newer question', () => {
    const state = boxAfter(typed('qu'), asked(1), typed('quo'), asked(2), answered(2, 'new'));
    expect(reduceBox(state, answered(1, 'old'))).toBe(state);
    expect(reduceBox(state, { type: 'failed', question: 1, problem: 'failed' })).toBe(state);
  });

  it('is no answer when there is nothing left to ask', () => {
    const state = boxAfter(typed('qu'), asked(1), typed('q'));
    expect(viewOf(reduceBox(state, answered(1, 'a')))).toBe('closed');
  });

  it('is the problem, until an answer comes', () => {
    const failed: BoxEvent = { type: 'failed', question: 1, problem: 'offline' };
    const state = boxAfter(typed('qu'), asked(1), failed);
    expect(viewOf(state)).toBe('problem');
    expect(viewOf(reduceBox(reduceBox(state, asked(2)), answered(2, 'a')))).toBe('answer');
  });

  it('is nothing when it was closed, until a key opens it', () => {
    const state = boxAfter(typed('qu'), asked(1), answered(1, 'a'), down, { type: 'closed' });
    expect(viewOf(state)).toBe('closed');
    expect(state.active).toBeNull();
    expect(viewOf(reduceBox(state, { type: 'opened' }))).toBe('answer');
  });
});

describe('the arrow keys', () => {
  const found = [typed('qu'), asked(1), answered(1, 'a', 'b')];

  it('go from the box through the hits to the foot, and round', () => {
    const stops = [1, 2, 3, 4].map(
      (n) => boxAfter(...found, ...Array<BoxEvent>(n).fill(down)).active,
    );
    expect(stops).toEqual([0, 1, 2, null]);
    expect(boxAfter(...found, up).active).toBe(2);
    expect(boxAfter(...found, down, up).active).toBeNull();
  });

  it('go through recent searches, and through what comes close', () => {
    expect(boxAfter(focused, up).active).toBe(2);
    const nearest = [hitOf({ slug: 'a' })];
    const none: BoxEvent = { type: 'answered', question: 1, answer: { hits: [], nearest } };
    expect(boxAfter(typed('qu'), asked(1), none, up).active).toBe(1);
  });

  it('have nowhere to go where nothing is shown', () => {
    expect(boxAfter(down).active).toBeNull();
  });

  it('stay on their hit when a new answer has it elsewhere, and on the foot', () => {
    expect(boxAfter(...found, down, asked(2), answered(2, 'c', 'a')).active).toBe(1);
    expect(boxAfter(...found, down, asked(2), answered(2, 'c')).active).toBeNull();
    expect(boxAfter(...found, up, asked(2), answered(2, 'c')).active).toBe(1);
  });

  it('leave the options when something is typed, or the caret moves', () => {
    expect(boxAfter(...found, down, typed('quo')).active).toBeNull();
    expect(boxAfter(...found, down, { type: 'left' }).active).toBeNull();
  });
});

it('forgets a search, and all of them', () => {
  const state = boxAfter(focused, down, { type: 'forgot', text: 'ipu' });
  expect(state).toMatchObject({ recent: ['ASEAN'], active: null });
  expect(viewOf(reduceBox(state, { type: 'forgot' }))).toBe('closed');
});
