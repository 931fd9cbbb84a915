import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Lang } from '@/language/lang';
import { canonical } from '../../domain/canonical';
import type { ConceptForm } from '../../schema';
import { fillForm } from './fill-form';
import { readForm } from './form-values';
import { type Kept, removeKept, writeKept } from './kept';
import { momentText } from './moment';
import type { FormState } from './use-form-state';

/** What the form was opened with, or last saved as. */
export interface Origin {
  concept: ConceptForm;
  reason: string;
  version: number;
  proposalVersion: number;
  /** Where changes to it are kept in the browser. */
  keptAs: string;
}

export interface Keeping {
  /** When it was last kept, or `full` when the browser cannot keep it. */
  kept: { at: string } | 'full' | null;
  isDirty: () => boolean;
  /** Keeps what is not saved now; removes what was kept when everything is saved. */
  keep: (origin: Origin) => void;
}

const delayMillis = 600;

/** Keeps what is not saved in the browser, at most a second after it was written. */
export function useKeeping(
  { form, layout, read }: FormState,
  origin: Origin,
  { isReady, locale }: { isReady: boolean; locale: Lang },
): Keeping {
  const [kept, setKept] = useState<Keeping['kept']>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const differsFrom = useCallback(
    ({ concept, reason }: Origin) => {
      const now = read(concept.status).concept;
      return textOf(now) !== unchanged(concept) || form.getValues('reason').trim() !== reason;
    },
    [form, read],
  );
  const keep = useCallback(
    (from: Origin) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      if (!differsFrom(from)) {
        removeKept(from.keptAs);
        setKept(null);
        return;
      }
      const now = new Date();
      const entry: Kept = {
        mine: read(from.concept.status).concept,
        reason: form.getValues('reason'),
        base: from.concept,
        version: from.version,
        proposalVersion: from.proposalVersion,
        at: now.toISOString(),
      };
      const isKept = writeKept(from.keptAs, entry);
      setKept(isKept ? { at: momentText(now, now, locale) } : 'full');
    },
    [differsFrom, form, locale, read],
  );
  const onChange = useEffectEvent(() => {
    if (isReady) timer.current ??= setTimeout(() => keepCurrent(), delayMillis);
  });
  const keepCurrent = useEffectEvent(() => keep(origin));
  const onLeave = useEffectEvent(() => {
    if (isReady && timer.current !== undefined) keep(origin);
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => onChange() }),
    [form],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moved, added or removed item is a change too.
  useEffect(() => onChange(), [layout]);
  useEffect(() => {
    const leave = () => onLeave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, []);
  const isDirty = useCallback(() => differsFrom(origin), [differsFrom, origin]);
  return { kept, isDirty, keep };
}

const textOf = (concept: ConceptForm): string => canonical({ ...concept, id: '' });

const known = new WeakMap<ConceptForm, string>();

/** A concept as the form gives it back when nothing is changed. */
function unchanged(concept: ConceptForm): string {
  const found = known.get(concept);
  if (found !== undefined) return found;
  const { layout, values } = fillForm(concept, '');
  const text = textOf(readForm(concept.id, concept.status, layout, values).concept);
  known.set(concept, text);
  return text;
}
