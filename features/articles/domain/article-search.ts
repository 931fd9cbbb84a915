import type { ArticleName } from './article';

/** An article with what it is found by. */
export interface Findable extends ArticleName {
  key: string;
}

/** A text without case and marks, which is what a hurried person types. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}

export const findable = (article: ArticleName): Findable => ({
  ...article,
  key: plain(`${article.title} ${article.publisher} ${article.slug.replaceAll('-', ' ')}`),
});

/**
 * The articles that have every word of a question somewhere in their title, publisher or slug; those that have it all
 * in one piece come first.
 */
export function findAmong(
  articles: readonly Findable[],
  question: string,
  limit: number,
): ArticleName[] {
  const whole = plain(question).replaceAll('-', ' ').trim();
  const words = whole.split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const found = articles.filter(({ key }) => words.every((word) => key.includes(word)));
  const [inOnePiece, others] = [true, false].map((is) =>
    found.filter(({ key }) => key.includes(whole) === is),
  );
  return [...(inOnePiece ?? []), ...(others ?? [])]
    .slice(0, limit)
    .map(({ key: _, ...article }) => article);
}
