// A spreadsheet takes for a formula what begins with = + - @, also full-width ones, behind white space too.
const risky = /^(?:['\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const guarded = /^'(?:['\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** A cell that no spreadsheet runs: an apostrophe stands in front of one that could be a formula, or that begins with an apostrophe. */
export const guardFormula = (cell: string): string => (risky.test(cell) ? `'${cell}` : cell);

/** Takes the apostrophe of `guardFormula` away; any other stays. */
export const unguardFormula = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
