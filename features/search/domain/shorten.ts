import { clusters } from '@/language/cluster';

/** A text of any length as something to show: cut between letters, with an ellipsis, when it is longer than `max`. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  // A letter with its marks may be longer than what is left; more than this is never looked at.
  const letters = clusters(text.slice(0, max + 8));
  let short = '';
  for (const letter of letters) {
    if (short.length + letter.length >= max) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}
