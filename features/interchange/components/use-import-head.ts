import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ImportHead } from '../domain/import-head';
import type { ImportState } from '../domain/import-state';

const pollMillis = 1_000;

const atWork: readonly ImportState[] = ['uploading', 'reading', 'applying', 'undoing'];

/** Whether there is something to wait for. */
const isAtWork = (state: ImportState): boolean => atWork.includes(state);

/** How far an import is, asked for every second while something is done; the page comes anew when that is over. */
export function useImportHead(first: ImportHead): ImportHead {
  const router = useRouter();
  const [head, setHead] = useState(first);
  const { id, state } = first;
  useEffect(() => {
    if (!isAtWork(state)) return;
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const next = await askHead(id);
      if (next === 'gone' || (next && next.state !== state)) router.refresh();
      else if (next) setHead(next);
    }, pollMillis);
    return () => clearInterval(timer);
  }, [id, state, router]);
  return head;
}

async function askHead(id: string): Promise<ImportHead | 'gone' | null> {
  try {
    const response = await fetch(`/api/admin/imports/${id}`);
    if (response.ok) return await response.json();
    return response.status < 500 ? 'gone' : null;
  } catch {
    // Without a connection the last one stays.
    return null;
  }
}
