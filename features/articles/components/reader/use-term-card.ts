import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whoever only passes over a term sees nothing. */
const HOVER_MILLIS = 400;
/** Long enough to get from the term into its card. */
const LEAVE_MILLIS = 300;

/** A term whose card is shown. */
export interface OpenTerm {
  anchor: HTMLAnchorElement;
  /** The number of its concept. */
  term: number;
  /** Whether only pointing at it opened it, which moves no focus. */
  isHovered: boolean;
}

const termOf = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-term]') : null;

const cardOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[data-card]') : null;

const openTerm = (anchor: HTMLAnchorElement, isHovered: boolean): OpenTerm => ({
  anchor,
  term: Number(anchor.dataset.term),
  isHovered,
});

/** Which term has its card open: one that is pointed at for a while, tapped, or chosen by Enter. */
export function useTermCard(root: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<OpenTerm | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const click = (event: MouseEvent) => {
      const anchor = termOf(event.target);
      const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!anchor || !isPlain || event.button !== 0) return;
      // Before the listener that would follow the link.
      event.preventDefault();
      clearTimeout(timer.current);
      setOpen(openTerm(anchor, false));
    };
    let at = '';
    let pointed: Element | null = null;
    const move = ({ pointerType, clientX, clientY, target }: PointerEvent) => {
      if (pointerType !== 'mouse') return;
      // A text that moves below a pointer at rest is not pointed at.
      if (at === `${clientX},${clientY}`) return;
      at = `${clientX},${clientY}`;
      const anchor = termOf(target);
      const now = anchor ?? cardOf(target);
      if (now === pointed) return;
      pointed = now;
      clearTimeout(timer.current);
      if (anchor) {
        timer.current = setTimeout(
          () => setOpen((now) => (now && !now.isHovered ? now : openTerm(anchor, true))),
          HOVER_MILLIS,
        );
      } else if (!now) {
        timer.current = setTimeout(
          () => setOpen((now) => (now?.isHovered ? null : now)),
          LEAVE_MILLIS,
        );
      }
    };
    const away = (event: PointerEvent) => {
      if (!termOf(event.target) && !cardOf(event.target)) setOpen(null);
    };
    element.addEventListener('click', click);
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerdown', away);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener('click', click);
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerdown', away);
    };
  }, [root]);

  const anchor = open?.anchor;
  useEffect(() => {
    anchor?.setAttribute('data-open', '');
    return () => anchor?.removeAttribute('data-open');
  }, [anchor]);

  return {
    open,
    close: () => {
      clearTimeout(timer.current);
      if (open && !open.isHovered) open.anchor.focus({ preventScroll: true });
      setOpen(null);
    },
    /** Leads to the next term, or the one before, in the same language. */
    move: (step: 1 | -1) => {
      if (!open) return;
      const side = open.anchor.closest<HTMLElement>('[data-side]')?.dataset.side;
      const within = side ? `[data-side="${side}"] ` : '';
      const all = root.current?.querySelectorAll<HTMLAnchorElement>(`${within}a[data-term]`) ?? [];
      const terms = [...all];
      const next = terms[terms.indexOf(open.anchor) + step];
      if (next) setOpen(openTerm(next, false));
    },
  };
}
