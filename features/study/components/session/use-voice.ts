import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Lang } from '@/language/lang';

// Voices load late; the list is a new one each time that it is asked for.
let voices: readonly SpeechSynthesisVoice[] = [];

function subscribe(listener: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {};
  const read = () => {
    voices = speechSynthesis.getVoices();
    listener();
  };
  read();
  speechSynthesis.addEventListener?.('voiceschanged', read);
  return () => speechSynthesis.removeEventListener?.('voiceschanged', read);
}

const none: readonly SpeechSynthesisVoice[] = [];

/** Says a text aloud; undefined where the browser has no voice for its language. */
export function useVoice(lang: Lang, text: string): (() => void) | undefined {
  const known = useSyncExternalStore(
    subscribe,
    () => voices,
    () => none,
  );
  const voice = useMemo(
    () => known.find((one) => one.lang.toLowerCase().split(/[-_]/u, 1)[0] === lang),
    [known, lang],
  );
  const say = useCallback(() => {
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }, [voice, text]);
  return voice && say;
}
