/** A sentence of an article, as far as the right to show it goes. */
export interface QuotedSentence {
  articleId: string;
  /** Whether its article is shown in full anyway. */
  isPublic: boolean;
  number: number;
}

/**
 * What may stand in one place: sentences of articles whose text belongs to others, each by itself, never two that
 * follow each other.
 * @returns whether a sentence may be shown beside those that were asked for before
 */
export function quotations(): (sentence: QuotedSentence) => boolean {
  const shown = new Map<string, Set<number>>();
  return ({ articleId, isPublic, number }) => {
    if (isPublic) return true;
    const numbers = shown.get(articleId) ?? new Set();
    if (!numbers.has(number) && (numbers.has(number - 1) || numbers.has(number + 1))) return false;
    shown.set(articleId, numbers.add(number));
    return true;
  };
}
