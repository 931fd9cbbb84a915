const base = 'https://khamsap.invalid';

/**
 * Where to go after signing in.
 * @param next what the address of the page asks for, by whomever it was written
 * @returns a path on this site, the fallback in place of anything else
 */
export function nextAddress(next: unknown, fallback: string): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, base)) {
    return fallback;
  }
  // What a browser makes of it counts: tabs and backslashes make other sites of harmless looking paths.
  const { origin, pathname, search, hash } = new URL(next, base);
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : fallback;
}

/** The address of a page with where to go after it. */
export const withNext = (path: string, next: string | undefined): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path;
