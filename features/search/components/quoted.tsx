import type { ReactNode } from 'react';
import { guessLang } from '@/language/script';

/** What somebody typed, inside a sentence of ours: in its own language, and so in the size of its script. */
export function quoted(query: string): (chunks: ReactNode) => ReactNode {
  return (chunks) => <span lang={guessLang(query) ?? undefined}>{chunks}</span>;
}
