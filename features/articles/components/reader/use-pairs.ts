import { type RefObject, useEffect } from 'react';

/**
 * Lights the sentence that is pointed at and the one that has the focus, each with what says the same in the other
 * language.
 */
export function usePairs(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const lit: Record<'pointer' | 'focus', string | null> = { pointer: null, focus: null };
    const light = (by: keyof typeof lit, target: EventTarget | null) => {
      const sentence =
        target instanceof Element ? target.closest<HTMLElement>('[data-pair]') : null;
      const pair = sentence?.dataset.pair ?? null;
      if (pair === lit[by]) return;
      lit[by] = pair;
      for (const one of element.querySelectorAll('[data-lit]')) one.removeAttribute('data-lit');
      for (const lasting of Object.values(lit)) {
        if (lasting === null) continue;
        for (const one of element.querySelectorAll(`[data-pair="${lasting}"]`)) {
          one.setAttribute('data-lit', '');
        }
      }
    };
    const point = ({ target }: Event) => light('pointer', target);
    const leave = () => light('pointer', null);
    const focus = ({ target }: Event) => light('focus', target);
    const blur = ({ relatedTarget }: FocusEvent) => light('focus', relatedTarget);
    element.addEventListener('pointerover', point);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', blur);
    return () => {
      element.removeEventListener('pointerover', point);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', blur);
    };
  }, [root]);
}
