// How a text of a workbook writes what XML cannot, and a carriage return, which XML would change: `_x000D_`
// (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
const escaped = /_x([0-9A-Fa-f]{4})_/gu;
const underscore = /_(?=x[0-9A-Fa-f]{4}_)/gu;
const impossible = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const hex = (char: string): string =>
  char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** A text as a workbook has it, to be escaped for XML yet. */
export const toXstring = (text: string): string =>
  text.replace(underscore, '_x005F_').replace(impossible, (char) => `_x${hex(char)}_`);

/** What a text of a workbook says. */
export const fromXstring = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
