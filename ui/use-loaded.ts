import { useEffect, useEffectEvent, useState } from 'react';

/** Loads something once it is wanted, and says when it is there; without a connection it may never be. */
export function useLoaded(
  wanted: boolean,
  load: () => Promise<unknown>,
  onFailure: () => void,
): boolean {
  const [loaded, setLoaded] = useState(false);
  const fail = useEffectEvent(onFailure);
  useEffect(() => {
    if (!wanted || loaded) return;
    let gone = false;
    load().then(
      () => !gone && setLoaded(true),
      () => !gone && fail(),
    );
    return () => {
      gone = true;
    };
  }, [wanted, loaded, load]);
  return loaded;
}
