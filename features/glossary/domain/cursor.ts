/** A position in a list that is ordered by time of change, then id. */
export interface Cursor {
  updatedAt: Date;
  id: string;
}

/** A position as an opaque, URL-safe text. */
export function encodeCursor({ updatedAt, id }: Cursor): string {
  return btoa(`${updatedAt.getTime()} ${id}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads what `encodeCursor` wrote; undefined for anything else. */
export function decodeCursor(text: string): Cursor | undefined {
  let plain: string;
  try {
    plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
  const match = /^(\d{1,16}) ([\w-]{1,64})$/.exec(plain);
  if (!match?.[1] || !match[2]) return undefined;
  const updatedAt = new Date(Number(match[1]));
  return Number.isNaN(updatedAt.getTime()) ? undefined : { updatedAt, id: match[2] };
}
