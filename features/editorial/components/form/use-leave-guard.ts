import { useEffect, useEffectEvent, useRef, useState } from 'react';

export interface LeaveGuard {
  /** Whether it is asked. */
  isAsking: boolean;
  stay: () => void;
  leave: () => void;
}

/** Asks before a link of the site, or the browser, leads away from what is not saved. */
export function useLeaveGuard(isDirty: () => boolean): LeaveGuard {
  const [isAsking, setIsAsking] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const isAllowed = useRef(false);
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (isAllowed.current || !leadsAway(event) || !isDirty()) return;
    // Before the links of the site are followed, which also happens on the document.
    event.preventDefault();
    event.stopPropagation();
    link.current = (event.target as Element).closest('a');
    setIsAsking(true);
  });
  const onUnload = useEffectEvent((event: BeforeUnloadEvent) => {
    if (!isAllowed.current && isDirty()) event.preventDefault();
  });
  useEffect(() => {
    const click = (event: MouseEvent) => onClick(event);
    const unload = (event: BeforeUnloadEvent) => onUnload(event);
    document.addEventListener('click', click, { capture: true });
    window.addEventListener('beforeunload', unload);
    return () => {
      document.removeEventListener('click', click, { capture: true });
      window.removeEventListener('beforeunload', unload);
    };
  }, []);
  return {
    isAsking,
    stay: () => {
      setIsAsking(false);
      link.current?.focus();
    },
    leave: () => {
      isAllowed.current = true;
      setIsAsking(false);
      link.current?.click();
    },
  };
}

/** Whether a click follows a link of this site in this tab. */
function leadsAway(event: MouseEvent): boolean {
  const isPlain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!isPlain || !(event.target instanceof Element)) return false;
  const link = event.target.closest<HTMLAnchorElement>('a[href]');
  if (!link || link.target || link.origin !== location.origin) return false;
  const isSamePlace = link.pathname === location.pathname && link.search === location.search;
  return !(isSamePlace && link.hash);
}
