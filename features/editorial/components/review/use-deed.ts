import { useRef, useState } from 'react';
import { type Answer, answerOf } from '@/ui/answer-of';

export interface Problem {
  code: string;
  fieldErrors?: Record<string, string>;
}

/** Something that is done on the server: once at a time, with what went wrong at the last try. */
export function useDeed() {
  const isRunning = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  return {
    isBusy,
    problem,
    forget: () => setProblem(undefined),
    /** Does it, unless it is being done; `done` may lead away, and it stays busy until then. */
    async run<T>(act: () => Promise<Answer<T>>, done: (data: T) => 'staying' | 'leaving') {
      if (isRunning.current) return;
      isRunning.current = true;
      setIsBusy(true);
      const answer = await answerOf(act());
      setProblem(answer.ok ? undefined : answer);
      if (answer.ok && done(answer.data) === 'leaving') return;
      isRunning.current = false;
      setIsBusy(false);
    },
  };
}
