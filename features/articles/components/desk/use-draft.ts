import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ArticleForm } from '../../schema';
import { type Draft, readDraft, removeDraft, writeDraft } from './draft';

export interface Drafting {
  /** Whether it is in the browser, or there is no room for it. */
  state: 'none' | 'kept' | 'full';
  /** Whether what is shown is what was left unsaved. */
  isRestored: boolean;
  /** Whether somebody saved the article after that was begun. */
  isStale: boolean;
  /** Forgets it, and shows the article as it is saved. */
  discard: () => void;
  /** Forgets it: everything is saved. */
  forget: () => void;
}

const delayMillis = 500;

/** Keeps what is not saved in the browser, at most half a second after it was written, and brings it back. */
export function useDraft(
  form: UseFormReturn<ArticleForm>,
  key: string,
  saved: ArticleForm,
): Drafting {
  const [state, setState] = useState<Drafting['state']>('none');
  const [restored, setRestored] = useState<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isForgotten = useRef(false);
  const keep = useEffectEvent(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (isForgotten.current) return;
    const now = form.getValues();
    if (isSame(now, saved)) {
      removeDraft(key);
      setState('none');
    } else {
      setState(writeDraft(key, now) ? 'kept' : 'full');
    }
  });
  const restore = useEffectEvent(() => {
    const draft = readDraft(key);
    if (!draft || isSame({ ...saved, ...draft }, saved)) return;
    const now = form.getValues();
    // What was typed before the page came alive is newer.
    const typed = isSame(now, saved) ? {} : now;
    form.reset({ ...saved, ...draft, ...typed }, { keepDefaultValues: true });
    setRestored(draft);
    setState('kept');
  });
  useEffect(() => {
    restore();
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        timer.current ??= setTimeout(() => keep(), delayMillis);
      },
    });
    const leave = () => {
      if (timer.current !== undefined) keep();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      leave();
      unsubscribe();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [form]);
  const forget = useCallback(() => {
    isForgotten.current = true;
    clearTimeout(timer.current);
    timer.current = undefined;
    removeDraft(key);
    setState('none');
    setRestored(null);
  }, [key]);
  const discard = () => {
    removeDraft(key);
    form.reset(saved);
    setState('none');
    setRestored(null);
  };
  return {
    state,
    isRestored: restored !== null,
    isStale: restored !== null && restored.version !== saved.version,
    discard,
    forget,
  };
}

const fields = [
  'lang',
  'title',
  'publisher',
  'publishedOn',
  'url',
  'access',
  'note',
  'text',
] as const;

/** Whether two forms say the same; an empty field is one that is not there. */
const isSame = (one: ArticleForm, other: ArticleForm): boolean =>
  fields.every((field) => (one[field] ?? '') === (other[field] ?? ''));
