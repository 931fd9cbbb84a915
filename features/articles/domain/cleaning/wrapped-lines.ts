import { isLao } from '@/language/characters';

/** Lines longer than this are paragraphs. */
const WIDEST = 140;
const NARROWEST = 30;
/** So many lines must be full for a text to be hard-wrapped. */
const FULL_SHARE = 0.5;
const LIST_ITEM = /^(?:[-–—•*·]|\(?\d{1,3}[.)])\s/u;

/**
 * Joins the lines of a paragraph where a program broke them at a width: lines that the first word
 * of the next would have made too long. Every line end that stays parts paragraphs and becomes a
 * blank line.
 */
export function joinWrapped(text: string): { text: string; joins: number; breaks: number } {
  const lines = text.split('\n');
  const width = wrapWidth(lines);
  let [joins, breaks] = [0, 0];
  let result = lines[0] ?? '';
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] as string;
    const line = lines[i] as string;
    if (before === '' || line === '') {
      result += `\n${line}`;
    } else if (width > 0 && isFull(before, line, width) && !LIST_ITEM.test(line)) {
      joins++;
      result += joint(before, line) + line.trimStart();
    } else {
      breaks++;
      result += `\n\n${line}`;
    }
  }
  return { text: result, joins, breaks };
}

/** The width at which the lines were broken, or 0 if they were not. */
function wrapWidth(lines: readonly string[]): number {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width > WIDEST || width < NARROWEST) return 0;
  let [inner, full] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] as string;
    const line = lines[i] as string;
    if (before === '' || line === '') continue;
    inner++;
    if (isFull(before, line, width)) full++;
  }
  return inner > 1 && full >= inner * FULL_SHARE ? width : 0;
}

/** Lao lines are broken between words that no space shows. */
const LAO_SLACK = 12;

function isFull(before: string, line: string, width: number): boolean {
  const isLaoLine = isLao(line.charCodeAt(0));
  const word = isLaoLine ? LAO_SLACK : firstWordLength(line);
  return before.length + 1 + word > width;
}

function firstWordLength(line: string): number {
  const space = line.search(/\s/u);
  return space < 0 ? line.length : space;
}

/** What was at the break: nothing after a hyphen and between Lao letters, else a space. */
function joint(before: string, line: string): string {
  const last = before.charCodeAt(before.length - 1);
  if (isLao(last) && isLao(line.charCodeAt(0))) return '';
  return /[\p{L}\p{N}][-\u2010]$/u.test(before) ? '' : ' ';
}
