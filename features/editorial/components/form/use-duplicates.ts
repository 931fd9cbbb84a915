import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Labels } from '@/features/glossary/domain/concept';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import type { Lang } from '@/language/lang';
import type { ConceptForm } from '../../schema';
import { isPreferred } from './layout';
import type { FormState } from './use-form-state';

export interface Duplicate {
  term: { lang: Lang; text: string };
  match: { lang: Lang; text: string };
  concept: { id: string; slug: string; status: ConceptStatus; labels: Labels };
}

const delayMillis = 500;
/** As many as the server takes at once. */
const mostAsked = 60;
const longestAsked = 300;

/** Asks, when the typing pauses, which concepts have the terms of the form that readers do not know yet. */
export function useDuplicates(
  { form, layout, read }: FormState,
  origin: ConceptForm,
  isReady: boolean,
): readonly Duplicate[] {
  const [duplicates, setDuplicates] = useState<readonly Duplicate[]>([]);
  const asked = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const request = useRef<AbortController>(undefined);
  const ask = useEffectEvent(async () => {
    const { id, terms } = read(origin.status).concept;
    // What has been published was compared then.
    const settled = origin.status === 'published' ? origin.terms : [];
    const stored = new Set(settled.map(({ lang, text }) => `${lang} ${text}`));
    const fresh = terms
      .map(({ lang, text, ...term }) => ({ lang, text: text.trim(), term }))
      .filter(({ lang, text, term }) => {
        return text.length > 1 && !term.searchOnly && !stored.has(`${lang} ${text}`);
      })
      .sort((a, b) => rank(a) - rank(b))
      .map(({ lang, text }) => ({ lang, text: text.slice(0, longestAsked) }))
      .slice(0, mostAsked);
    const body = JSON.stringify({ id, terms: fresh });
    if (body === asked.current) return;
    asked.current = body;
    request.current?.abort();
    if (fresh.length === 0) return setDuplicates([]);
    const controller = new AbortController();
    request.current = controller;
    try {
      const response = await fetch('/api/admin/duplicates', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: controller.signal,
      });
      if (!response.ok) return;
      const found: { duplicates: Duplicate[] } = await response.json();
      if (!controller.signal.aborted) setDuplicates(found.duplicates);
    } catch {
      // It is a hint: the next change asks again.
      if (!controller.signal.aborted) asked.current = '';
    }
  });
  const onChange = useEffectEvent(() => {
    clearTimeout(timer.current);
    if (isReady) timer.current = setTimeout(() => ask(), delayMillis);
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => onChange() }),
    [form],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a removed term, or a restored form, is asked about too.
  useEffect(() => {
    onChange();
    return () => clearTimeout(timer.current);
  }, [layout, isReady]);
  return duplicates;
}

/** The preferred ones first: only those are looked for with typing mistakes. */
const rank = ({ term }: { term: Omit<ConceptForm['terms'][number], 'lang' | 'text'> }): number =>
  isPreferred({ key: '', lang: 'en', ...term }) ? 0 : 1;
