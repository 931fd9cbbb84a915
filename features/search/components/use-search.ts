import { useReducer, useRef } from 'react';
import type { Lang } from '@/language/lang';
import { isAskable, questionOf } from '../domain/ask';
import { type BoxEvent, type BoxState, closedBox, reduceBox } from '../domain/combobox';
import { askApi } from './ask-api';

/** The state of a search box, and the questions it asks. */
export function useSearch(locale: Lang): {
  state: BoxState;
  dispatch: (event: BoxEvent) => void;
  /** Takes what is typed; asks at once unless it is `held`, as in the middle of a composition. */
  type: (text: string, held?: boolean) => void;
} {
  const [state, dispatch] = useReducer(reduceBox, closedBox);
  const count = useRef(0);
  const request = useRef<AbortController>(null);
  const ask = (text: string) => {
    count.current += 1;
    const question = count.current;
    const controller = new AbortController();
    request.current = controller;
    dispatch({ type: 'asked', question });
    askApi(questionOf(text), locale, controller.signal).then(
      (answer) => dispatch({ type: 'answered', question, answer }),
      () => {
        if (controller.signal.aborted) return;
        dispatch({ type: 'failed', question, problem: navigator.onLine ? 'failed' : 'offline' });
      },
    );
  };
  const type = (text: string, held = false) => {
    dispatch({ type: 'typed', text });
    if (held) return;
    request.current?.abort();
    if (isAskable(text)) ask(text);
  };
  return { state, dispatch, type };
}
