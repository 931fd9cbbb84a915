import { useEffect, useEffectEvent, useState } from 'react';
import type { Labels } from '@/features/glossary/domain/concept';
import type { Lang } from '@/language/lang';

export interface FoundConcept {
  id: string;
  status: string;
  labels: Labels;
}

const delayMillis = 150;
const mostShown = 8;
/** Of no concept: the candidate has none yet. */
const nobody = '00000000-0000-4000-8000-000000000000';

/** Concepts by what is asked for; at first those that have a term like one of some wordings. */
export function useConceptSearch(
  locale: Lang,
  lang: Lang,
  wordings: readonly string[],
  question: string,
) {
  const [found, setFound] = useState<readonly FoundConcept[]>([]);
  const [state, setState] = useState<'searching' | 'found' | 'failed' | 'offline'>('searching');
  const search = useEffectEvent(async (signal: AbortSignal) => {
    const first = wordings[0] ?? '';
    try {
      const lists = await Promise.all([
        question === '' ? duplicatesOf(lang, wordings, signal) : [],
        question === '' ? likelyOf(locale, first, signal) : conceptsOf(locale, question, signal),
      ]);
      if (signal.aborted) return;
      const byId = new Map(lists.flat().map((concept) => [concept.id, concept]));
      setFound([...byId.values()].slice(0, mostShown));
      setState('found');
    } catch {
      if (!signal.aborted) setState(navigator.onLine ? 'failed' : 'offline');
    }
  });
  useEffect(() => {
    const controller = new AbortController();
    const delay = question === '' ? 0 : delayMillis;
    const timer = setTimeout(() => search(controller.signal), delay);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question]);
  return { found, state };
}

const fewestWords = 2;

/** What a wording finds; if nothing, what it does without its first words: names differ there most. */
async function likelyOf(locale: Lang, text: string, signal: AbortSignal): Promise<FoundConcept[]> {
  const words = text.split(/\s+/u);
  for (let from = 0; ; from++) {
    const found = await conceptsOf(locale, words.slice(from).join(' '), signal);
    if (found.length > 0 || words.length - from <= fewestWords) return found;
  }
}

async function conceptsOf(locale: Lang, q: string, signal: AbortSignal): Promise<FoundConcept[]> {
  const query = new URLSearchParams({ q: q.slice(0, 300), locale, limit: String(mostShown) });
  const response = await fetch(`/api/admin/search?${query}`, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  const { hits }: { hits: { concept: FoundConcept }[] } = await response.json();
  return hits.map(({ concept }) => concept);
}

async function duplicatesOf(
  lang: Lang,
  wordings: readonly string[],
  signal: AbortSignal,
): Promise<FoundConcept[]> {
  const terms = wordings.map((text) => ({ lang, text: text.slice(0, 300) }));
  const response = await fetch('/api/admin/duplicates', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: nobody, terms }),
    signal,
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const { duplicates }: { duplicates: { concept: FoundConcept }[] } = await response.json();
  return duplicates.map(({ concept }) => concept);
}
