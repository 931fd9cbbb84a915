/** Where on the page of candidates somebody was who left it for the form. */
interface Left {
  /** The keys of the candidate that was accepted, and of the one after it. */
  at: string;
  text: string;
  next: string | null;
}

const keyOf = (slug: string): string => `khamsap.candidates.${slug}`;

/** Remembers it in this tab; where nothing can be kept one comes back to the first candidate. */
export function rememberLeft(slug: string, left: Left): void {
  try {
    sessionStorage.setItem(keyOf(slug), JSON.stringify(left));
  } catch {
    // As said.
  }
}

/** What was remembered, once. */
export function takeLeft(slug: string): Left | null {
  try {
    const left: Left | null = JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? 'null');
    sessionStorage.removeItem(keyOf(slug));
    return left;
  } catch {
    return null;
  }
}
