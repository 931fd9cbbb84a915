import { maxQuestionLength } from './ask';

export const maxRecent = 8;

const same = (a: string, b: string) => keyOf(a) === keyOf(b);
const keyOf = (text: string) => text.normalize('NFC').toLowerCase();

/** Puts a search before the others; an older one that differs by case only goes. */
export function addRecent(list: readonly string[], text: string): string[] {
  const search = text.trim();
  if (search === '' || search.length > maxQuestionLength) return [...list];
  return [search, ...removeRecent(list, search)].slice(0, maxRecent);
}

export function removeRecent(list: readonly string[], text: string): string[] {
  return list.filter((other) => !same(other, text));
}

/** The list as it was stored; anything else that may stand there is an empty one. */
export function parseRecent(stored: string | null): string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(list)) return [];
    const searches = list.filter((item) => typeof item === 'string');
    return searches.reduceRight<string[]>(addRecent, []);
  } catch {
    return [];
  }
}
