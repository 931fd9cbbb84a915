const WINDOW = 48;
const WORDS = /\p{L}[\p{L}\p{M}]+/gu;
const SMALL = /\p{Ll}/u;
const MANY = 2;

/** Says whether the words around a range of a line are all in capitals, as in a headline. */
export function isUpperCase(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - WINDOW), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + WINDOW).split('\n')[0] ?? '';
  if (SMALL.test(before) || SMALL.test(after)) return false;
  return (`${before} ${after}`.match(WORDS) ?? []).length >= MANY;
}
