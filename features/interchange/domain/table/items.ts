/** Where items end: at bars only, or at line breaks as well. */
export type Breaks = 'bars' | 'barsAndLines';

const special: Record<Breaks | 'detail', RegExp> = {
  bars: /^\s|[\\|]|[\]\s]$/gu,
  barsAndLines: /^\s|[\\|\r\n]|[\]\s]$/gu,
  detail: /^\s|[\\|[\];\r\n]|\s$/gu,
};

/**
 * Several texts as one cell, ` | ` between them. A backslash stands in front of what would be taken for more than itself:
 * a bar, a backslash, a bracket or semicolon of details, a line break, white space at either end. In front of anything
 * else a backslash is only itself.
 */
export const joinItems = (texts: readonly string[], breaks: Breaks): string =>
  texts.map((text) => escapeItem(text, breaks)).join(' | ');

export const escapeItem = (text: string, within: Breaks | 'detail'): string =>
  text.replace(special[within], '\\$&');

/** What an escaped text says. */
export const unescapeItem = (text: string): string =>
  text.includes('\\') ? text.replace(/\\([\\|[\];\s])/gu, '$1') : text;

/** The items of a cell, still escaped, without the white space around them; empty ones among them. */
export const splitItems = (cell: string, breaks: Breaks): string[] =>
  splitEscaped(cell, breaks === 'bars' ? '|' : '|\r\n');

/** The pieces of a text between some characters, where these are not escaped. Linear. */
export function splitEscaped(text: string, ends: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (ends.includes(char)) {
      pieces.push(trimEscaped(text.slice(from, at)));
      from = at + 1;
    }
  }
  return [...pieces, trimEscaped(text.slice(from))];
}

/** Without the white space around it, but for what a backslash keeps. */
function trimEscaped(text: string): string {
  const start = text.trimStart();
  const trimmed = start.trimEnd();
  let slashes = 0;
  while (trimmed.at(-1 - slashes) === '\\') slashes++;
  return slashes % 2 === 1 ? start.slice(0, trimmed.length + 1) : trimmed;
}
