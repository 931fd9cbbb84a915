import { useEffect, useEffectEvent, useState } from 'react';
import { askServer } from './ask-server';
import type { Neighbour } from './form-data';

/** The concepts that relations lead to, by id: those that are known, and those that somebody else has added. */
export function useNeighbours(
  known: readonly Neighbour[],
  ids: readonly string[],
): { byId: ReadonlyMap<string, Neighbour>; add: (concept: Neighbour) => void } {
  const [added, setAdded] = useState<readonly Neighbour[]>([]);
  const byId = new Map([...known, ...added].map((concept) => [concept.id, concept]));
  const add = (concept: Neighbour) => setAdded((list) => [...list, concept]);
  const missing = ids.filter((id) => !byId.has(id)).join();
  const find = useEffectEvent((signal: AbortSignal) => {
    for (const id of missing.split(',').filter(Boolean)) {
      // Of a draft nothing is said there: it keeps its link.
      askServer<Omit<Neighbour, 'status'>>(`/api/v1/concepts/${id}`, signal).then(
        ({ slug, labels }) => add({ id, slug, labels, status: 'published' }),
        () => {},
      );
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each is asked for once.
  useEffect(() => {
    const controller = new AbortController();
    find(controller.signal);
    return () => controller.abort();
  }, [missing]);
  return { byId, add };
}
