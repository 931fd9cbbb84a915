import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Answer, answerOf } from '@/ui/answer-of';
import { type ToastMessage, toast } from '@/ui/toast-store';
import {
  mergeCandidateAction,
  rejectCandidateAction,
  restoreCandidateAction,
  unmergeCandidateAction,
} from '../../actions-candidates';
import { rememberLeft, takeLeft } from './came-from';
import type { CandidateData, CandidatesData } from './candidates-data';
import { filled } from './filled';

export interface Candidates {
  /** What is not decided yet. */
  open: readonly CandidateData[];
  decidedCount: number;
  current: CandidateData | undefined;
  /** Whether the current one is to have the focus: it was not chosen by pointing. */
  select: (key: string) => void;
  move: (by: 1 | -1) => void;
  reject: (candidate: CandidateData) => void;
  /** @returns whether it was done; else what went wrong is said */
  merge: (
    candidate: CandidateData,
    concept: { id: string; label: string },
  ) => Promise<string | null>;
  /** Undoes the last decision of this visit. */
  undo: () => void;
  /** Remembers where one was, for the way back from the form. */
  leaveFor: (candidate: CandidateData) => void;
  /** The code of what went wrong. */
  problem: string | null;
}

/** The id of what has the focus of a candidate. */
export const candidateId = (key: string): string => `candidate-${key}`;

/** One message at a time: what is decided quickly would pile up over the page. */
const say = (message: ToastMessage): void => toast({ ...message, key: 'candidates' });

/** The candidates of an article, and what is decided about them. */
export function useCandidates({ article, candidates, texts, ...data }: CandidatesData): Candidates {
  const { slug, lang } = article;
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [currentKey, setCurrentKey] = useState(candidates[0]?.key);
  const [problem, setProblem] = useState<string | null>(null);
  const undos = useRef<{ key: string; undo: () => Promise<Answer<unknown>> }[]>([]);
  const wanted = useRef<string>(undefined);
  const open = candidates.filter(({ key }) => !decided.has(key));
  const at = open.findIndex(({ key }) => key === currentKey);
  const current = open[Math.max(0, at)];

  useEffect(() => {
    const key = wanted.current;
    wanted.current = undefined;
    if (key !== undefined) document.getElementById(candidateId(key))?.focus();
  });

  const go = useCallback((key: string | undefined) => {
    wanted.current = key;
    setCurrentKey(key);
  }, []);

  const arrive = useEffectEvent(() => {
    const left = takeLeft(slug);
    if (!left) return;
    const isThere = (key: string | null) => candidates.some((one) => one.key === key);
    if (!isThere(left.at))
      say({ title: left.text, description: texts.acceptedToast, tone: 'good' });
    const key = [left.at, left.next].find(isThere);
    if (key) go(key);
  });
  useEffect(() => arrive(), []);

  const mark = (key: string, isDecided: boolean) =>
    setDecided((before) => {
      const after = new Set(before);
      if (isDecided) after.add(key);
      else after.delete(key);
      return after;
    });
  /** The one that is current once a candidate is gone. */
  const nextOf = (candidate: CandidateData) => {
    const index = open.findIndex(({ key }) => key === candidate.key);
    return open[index + 1] ?? open[index - 1];
  };
  const decide = (candidate: CandidateData) => {
    const next = nextOf(candidate);
    mark(candidate.key, true);
    go(next?.key);
  };
  const takeBack = (key: string) => {
    mark(key, false);
    go(key);
  };
  const undoOf = (key: string) => async () => {
    const index = undos.current.findLastIndex((one) => one.key === key);
    const [last] = index < 0 ? [] : undos.current.splice(index, 1);
    if (!last) return;
    setProblem(null);
    const answer = await answerOf(last.undo());
    if (answer.ok) {
      takeBack(key);
      const text = candidates.find((one) => one.key === key)?.text;
      return say({ title: text, description: texts.undone });
    }
    undos.current.push(last);
    setProblem(answer.code);
  };
  const remember = (key: string, undo: () => Promise<Answer<unknown>>) => {
    undos.current.push({ key, undo });
    return { label: texts.undo, onSelect: () => void undoOf(key)() };
  };

  const reject = async (candidate: CandidateData) => {
    const { key, text } = candidate;
    const one = { lang, text };
    setProblem(null);
    decide(candidate);
    const sent = answerOf(rejectCandidateAction(one));
    const action = remember(key, async () => {
      await sent;
      return restoreCandidateAction(one);
    });
    const answer = await sent;
    if (answer.ok) return say({ title: text, description: texts.rejectedToast, action });
    undos.current = undos.current.filter((other) => other.key !== key);
    takeBack(key);
    setProblem(answer.code);
  };

  const merge: Candidates['merge'] = async (candidate, { id: conceptId, label }) => {
    const { key, text, acronym } = candidate;
    setProblem(null);
    const answer = await answerOf(
      mergeCandidateAction({ article: slug, conceptId, text, ...(acronym && { acronym }) }),
    );
    if (!answer.ok) return answer.code;
    const { version } = answer.data;
    decide(candidate);
    say({
      title: text,
      tone: 'good',
      description: filled(version === null ? texts.knownToast : texts.mergedToast, {
        concept: label,
      }),
      ...(version !== null && {
        action: remember(key, () => unmergeCandidateAction({ conceptId, version })),
      }),
    });
    return null;
  };

  return {
    open,
    decidedCount: data.decidedCount + decided.size,
    current,
    select: setCurrentKey,
    move(by) {
      const index = open.findIndex(({ key }) => key === current?.key);
      go(open[Math.min(Math.max(index + by, 0), open.length - 1)]?.key);
    },
    reject: (candidate) => void reject(candidate),
    merge,
    undo() {
      const last = undos.current.at(-1);
      if (last) void undoOf(last.key)();
    },
    leaveFor(candidate) {
      const next = nextOf(candidate)?.key ?? null;
      rememberLeft(slug, { at: candidate.key, text: candidate.text, next });
    },
    problem,
  };
}
