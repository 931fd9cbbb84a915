import { useEffect, useState } from 'react';
import type { ReadTerm } from '../../domain/reading';
import type { TermCard } from '../../domain/term-card';
import type { ReaderData } from './reader-data';

const asked = new Map<string, Promise<TermCard>>();

/** What the server tells of a term, asked once. */
export function useCardAnswer(
  term: ReadTerm,
  data: ReaderData,
): { answer: TermCard | null; hasFailed: boolean } {
  const [state, setState] = useState<{ answer: TermCard | null; hasFailed: boolean }>({
    answer: null,
    hasFailed: false,
  });
  const query = new URLSearchParams({ concept: term.id, article: data.article.id });
  if (!data.text) query.set('textless', '1');
  const address = `/api/reader/card?${query}`;
  useEffect(() => {
    let isGone = false;
    const known = asked.get(address) ?? fetchCard(address);
    asked.set(address, known);
    known.then(
      (answer) => !isGone && setState({ answer, hasFailed: false }),
      () => {
        asked.delete(address);
        if (!isGone) setState({ answer: null, hasFailed: true });
      },
    );
    return () => {
      isGone = true;
    };
  }, [address]);
  return state;
}

async function fetchCard(address: string): Promise<TermCard> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
