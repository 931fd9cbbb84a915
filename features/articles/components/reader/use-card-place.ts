import { type RefObject, useLayoutEffect, useState } from 'react';
import { placeCard, placeSheet } from './place-card';
import type { OpenTerm } from './use-term-card';

const SMALL_SCREEN = '(width < 40rem)';

interface Place {
  top?: number;
  left?: number;
  maxHeight?: number;
  /** Room at the end of the page, so that its last sentence can be seen above a sheet. */
  room: number;
}

/** Keeps the card off its sentence, however it grows. */
export function useCardPlace(
  card: RefObject<HTMLDivElement | null>,
  { anchor, isHovered }: OpenTerm,
  root: HTMLElement,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const sentence = anchor.closest('[data-n]') ?? anchor.closest('li') ?? anchor;
    if (!element) return;
    const put = () => {
      const { top, bottom } = sentence.getBoundingClientRect();
      const height = element.scrollHeight + 2;
      const mayScroll = !isHovered;
      if (matchMedia(SMALL_SCREEN).matches) {
        const { maxHeight, scrollBy } = placeSheet({ top, bottom }, height, innerHeight);
        setPlace({ maxHeight, room: Math.min(height, maxHeight) });
        if (mayScroll) requestAnimationFrame(() => window.scrollBy({ top: scrollBy }));
      } else {
        const origin = root.getBoundingClientRect();
        const { left, width } = anchor.getBoundingClientRect();
        const placed = placeCard({ top, bottom }, height, innerHeight, scrollY);
        const start = Math.min(left, left + width - 40) - origin.left;
        setPlace({
          top: placed.top - origin.top,
          maxHeight: placed.maxHeight,
          left: Math.max(0, Math.min(start, origin.width - element.offsetWidth)),
          room: 0,
        });
        if (mayScroll && placed.scrollBy !== 0) window.scrollBy({ top: placed.scrollBy });
      }
    };
    put();
    // What comes later, or unfolds, moves it.
    const observer = new ResizeObserver(put);
    observer.observe(element);
    addEventListener('resize', put);
    return () => {
      observer.disconnect();
      removeEventListener('resize', put);
    };
  }, [card, anchor, isHovered, root]);
  return place;
}
