import { type RefObject, useEffect } from 'react';

/** Lights a sentence that is pointed at or has the focus, with what says the same in the other language. */
export function usePairs(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let lit: string | null = null;
    const light = (event: Event) => {
      const sentence = (event.target as Element).closest<HTMLElement>('[data-pair]');
      const pair = event.type === 'pointerleave' ? null : (sentence?.dataset.pair ?? null);
      if (pair === lit) return;
      for (const one of element.querySelectorAll('[data-lit]')) one.removeAttribute('data-lit');
      lit = pair;
      if (pair === null) return;
      for (const one of element.querySelectorAll(`[data-pair="${pair}"]`)) {
        one.setAttribute('data-lit', '');
      }
    };
    const events = ['pointerover', 'pointerleave', 'focusin'] as const;
    for (const name of events) element.addEventListener(name, light);
    return () => {
      for (const name of events) element.removeEventListener(name, light);
    };
  }, [root]);
}
