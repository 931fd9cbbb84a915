import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RecognitionPreview } from '@/features/articles/domain/recognition/preview';
import { useTools } from './form-context';

export type PreviewState = 'searching' | 'found' | 'failed' | 'offline' | 'signIn';

const delayMillis = 600;
const mostTerms = 200;

/** Asks where a term would be recognised, and again when the typing pauses. */
export function useRecognitionPreview(termKey: string) {
  const { form, readNow } = useTools();
  const [preview, setPreview] = useState<RecognitionPreview | null>(null);
  const [state, setState] = useState<PreviewState>('searching');
  const asked = useRef('');
  const request = useRef<AbortController>(undefined);
  const ask = useEffectEvent(async () => {
    const body = questionOf(readNow(), termKey);
    if (body === asked.current) return;
    asked.current = body ?? '';
    request.current?.abort();
    if (!body) {
      setPreview(null);
      return setState('found');
    }
    const controller = new AbortController();
    request.current = controller;
    setState('searching');
    try {
      const response = await fetch('/api/admin/recognition', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: controller.signal,
      });
      if (controller.signal.aborted) return;
      if (!response.ok) {
        asked.current = '';
        return setState(response.status === 401 ? 'signIn' : 'failed');
      }
      const found: RecognitionPreview = await response.json();
      if (controller.signal.aborted) return;
      setPreview(found);
      setState('found');
    } catch {
      if (controller.signal.aborted) return;
      asked.current = '';
      setState(navigator.onLine ? 'failed' : 'offline');
    }
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    void ask();
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback() {
        clearTimeout(timer);
        timer = setTimeout(() => void ask(), delayMillis);
      },
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
      // Asked once more when it is opened again.
      asked.current = '';
      request.current?.abort();
    };
  }, [form]);
  return { preview, state };
}

/** What is sent; null while nothing is written in the term. */
function questionOf(
  { concept, keys }: ReturnType<ReturnType<typeof useTools>['readNow']>,
  termKey: string,
): string | null {
  const own = concept.terms[keys.terms.indexOf(termKey)];
  if (!own || own.text.trim() === '') return null;
  const { lang } = own;
  const others = concept.terms.filter((term) => term.lang === lang && term !== own);
  const terms = [own, ...others]
    .slice(0, mostTerms)
    .map(({ text, type, status, recognition, searchOnly }) => ({
      text: text.trim(),
      type,
      status,
      recognition,
      searchOnly,
    }));
  return JSON.stringify({ conceptId: concept.id, lang, terms, term: 0 });
}
