import { type RefObject, useEffect, useEffectEvent } from 'react';

type Way = 'tap' | 'up' | 'left' | 'right';

/** So far a finger moves before it is more than a tap, and before it is a swipe. */
const TAP_PIXELS = 10;
const SWIPE_PIXELS = 60;

/** Does something for taps and swipes on an element; what is a link or a button of its own keeps its taps. */
export function useSwipe(
  element: RefObject<HTMLElement | null>,
  ways: Partial<Record<Way, (() => void) | undefined>>,
): void {
  const act = useEffectEvent((way: Way | null) => way && ways[way]?.());
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let from: { x: number; y: number } | null = null;
    const begin = (event: PointerEvent) => {
      const isOwn = event.target instanceof Element && event.target.closest('a, button, input');
      from = event.isPrimary && !isOwn ? { x: event.clientX, y: event.clientY } : null;
    };
    const end = (event: PointerEvent) => {
      if (!from || getSelection()?.isCollapsed === false) return;
      act(wayOf(event.clientX - from.x, event.clientY - from.y, event.pointerType));
      from = null;
    };
    const cancel = () => {
      from = null;
    };
    target.addEventListener('pointerdown', begin);
    target.addEventListener('pointerup', end);
    target.addEventListener('pointercancel', cancel);
    return () => {
      target.removeEventListener('pointerdown', begin);
      target.removeEventListener('pointerup', end);
      target.removeEventListener('pointercancel', cancel);
    };
  }, [element]);
}

function wayOf(x: number, y: number, pointer: string): Way | null {
  if (Math.hypot(x, y) < TAP_PIXELS) return 'tap';
  if (pointer === 'mouse') return null;
  if (-y > SWIPE_PIXELS && -y > 2 * Math.abs(x)) return 'up';
  if (Math.abs(x) < SWIPE_PIXELS || Math.abs(x) < 2 * Math.abs(y)) return null;
  return x < 0 ? 'left' : 'right';
}
