import type { ArticleForm } from '../../schema';

/** What of an article is not saved yet, as a browser keeps it. */
export type Draft = Pick<ArticleForm, 'version' | 'lang' | 'title' | 'publisher' | 'text'> &
  Partial<ArticleForm>;

const prefix = 'khamsap.article.';

/**
 * The place of what somebody has not saved yet.
 * @param what the id of the article, or what tells a new one from others
 */
export const draftKey = (userId: string, what: string): string => `${prefix}${userId}.${what}`;

export function readDraft(key: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** What another version of the app wrote must not break the form. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { version, lang, title, publisher, text } = value as Partial<Draft>;
  return (
    typeof version === 'number' &&
    [lang, title, publisher, text].every((field) => typeof field === 'string')
  );
}

/** Keeps a draft. @returns whether there was room */
export function writeDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to remove.
  }
}
