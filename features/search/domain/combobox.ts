import { isAskable } from './ask';
import type { Hit } from './hit';
import { removeRecent } from './recent';

/** What the search says to a question. */
export interface Answer {
  hits: readonly Hit[];
  /** When there is no hit: what comes close. */
  nearest: readonly Hit[];
}

export type Problem = 'offline' | 'failed';

/** The search box and what is under it. */
export interface BoxState {
  text: string;
  open: boolean;
  /** The option that the arrow keys are on. */
  active: number | null;
  /** The number of the question whose answer is awaited or shown; any other comes too late. */
  question: number | null;
  answer: Answer | null;
  problem: Problem | null;
  recent: readonly string[];
}

export const closedBox: BoxState = {
  text: '',
  open: false,
  active: null,
  question: null,
  answer: null,
  problem: null,
  recent: [],
};

export type BoxEvent =
  | { type: 'focused'; text: string; recent: readonly string[] }
  | { type: 'typed'; text: string }
  | { type: 'asked'; question: number }
  | { type: 'answered'; question: number; answer: Answer }
  | { type: 'failed'; question: number; problem: Problem }
  | { type: 'moved'; by: 1 | -1 }
  | { type: 'left' }
  | { type: 'opened' }
  | { type: 'closed' }
  | { type: 'forgot'; text?: string };

/** What stands under the box. */
export type BoxView = 'closed' | 'recent' | 'answer' | 'problem';

export function viewOf({ open, text, problem, answer, recent }: BoxState): BoxView {
  if (!open) return 'closed';
  if (text.trim() === '') return recent.length > 0 ? 'recent' : 'closed';
  if (problem) return 'problem';
  return answer ? 'answer' : 'closed';
}

/** The hits to show: what comes close, where nothing was found. */
export function shownHits(answer: Answer): readonly Hit[] {
  return answer.hits.length > 0 ? answer.hits : answer.nearest;
}

/** How many options there are: those of the list, and the one at its foot. */
function optionCount(state: BoxState): number {
  switch (viewOf(state)) {
    case 'closed':
      return 0;
    case 'recent':
      return state.recent.length + 1;
    case 'answer':
      return state.answer ? shownHits(state.answer).length + 1 : 0;
    case 'problem':
      return 1;
  }
}

/** The state after an event. */
export function reduceBox(state: BoxState, event: BoxEvent): BoxState {
  switch (event.type) {
    case 'focused':
      return { ...state, text: event.text, recent: event.recent, open: event.text.trim() === '' };
    case 'typed':
      return typed(state, event.text);
    case 'asked':
      return { ...state, question: event.question };
    case 'answered':
      if (event.question !== state.question) return state;
      return {
        ...state,
        answer: event.answer,
        problem: null,
        active: followed(state, event.answer),
      };
    case 'failed':
      if (event.question !== state.question) return state;
      return { ...state, answer: null, problem: event.problem, active: null };
    case 'moved':
      return { ...state, active: moved(state, event.by) };
    case 'left':
      return state.active === null ? state : { ...state, active: null };
    case 'opened':
      return { ...state, open: true };
    case 'closed':
      return { ...state, open: false, active: null };
    case 'forgot':
      return {
        ...state,
        active: null,
        recent: event.text === undefined ? [] : removeRecent(state.recent, event.text),
      };
  }
}

function typed(state: BoxState, text: string): BoxState {
  const next = { ...state, text, open: true, active: null };
  // The old answer stays until the new one is there: nothing flickers between two keys.
  return isAskable(text) ? next : { ...next, question: null, answer: null, problem: null };
}

/** Where the option that the keys are on stands in a new answer: a hit by its concept, the foot at the foot. */
function followed({ active, answer }: BoxState, next: Answer): number | null {
  if (active === null || !answer) return null;
  const hit = shownHits(answer)[active];
  const hits = shownHits(next);
  const index = hit ? hits.findIndex(({ concept }) => concept.id === hit.concept.id) : hits.length;
  return index < 0 ? null : index;
}

/** From the box to the first option, on to the last, and back to the box. */
function moved(state: BoxState, by: 1 | -1): number | null {
  const count = optionCount(state);
  const places = count + 1;
  const place = ((state.active ?? -1) + 1 + by + places) % places;
  return place === 0 ? null : place - 1;
}
