const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  teeth: 'tooth',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  media: 'medium',
  data: 'datum',
  memoranda: 'memorandum',
  referenda: 'referendum',
  fora: 'forum',
  alumni: 'alumnus',
  nuclei: 'nucleus',
  indices: 'index',
  appendices: 'appendix',
  matrices: 'matrix',
  curricula: 'curriculum',
  wives: 'wife',
  lives: 'life',
  knives: 'knife',
};

/** Words in -s that are no plurals, or whose singular means something else. */
const NO_PLURALS = new Set(['news', 'series', 'species', 'means', 'politics', 'economics', 'laos']);

/**
 * The words of which an English word may be the plural, the possessive or both, without the word
 * itself: `assemblies` → `assembly`, `party's` → `party`. Guesses too many rather than too few:
 * what is no word of a term is not found.
 */
export function stemsOf(word: string): string[] {
  const isPossessive = word.endsWith("'s");
  const owner = isPossessive ? word.slice(0, -2) : word;
  const stems = singularsOf(owner);
  return isPossessive ? [owner, ...stems] : stems;
}

function singularsOf(word: string): string[] {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return [irregular];
  if (word.endsWith('men')) return [`${word.slice(0, -3)}man`];
  if (word.length < 3 || !word.endsWith('s') || NO_PLURALS.has(word)) return [];
  // Of three letters it may be the plural of an acronym: AIs.
  if (word.length > 3 && /(?:s|u|i)s$/u.test(word)) return [];
  const stems = [word.slice(0, -1)];
  if (/[^aeiou]ies$/u.test(word)) stems.push(`${word.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh|o)es$/u.test(word)) stems.push(word.slice(0, -2));
  if (word.endsWith('ses')) stems.push(`${word.slice(0, -2)}is`);
  if (word.endsWith('ves')) stems.push(`${word.slice(0, -3)}f`);
  return stems;
}
