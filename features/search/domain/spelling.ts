// Words that are near a misspelt one, by the deletions that both have in common (SymSpell, W. Garbe 2012).

/** Deletions are of the beginning of a word: its end is compared afterwards. */
const headLength = 7;
const longWord = 8;
const shortestWord = 3;
const letter = /\p{L}/u;
const longestWord = 40;

/** How many edits a whole query may have: one from five letters, two from nine. */
export function editsOfQuery(letters: number): number {
  return letters < 5 ? 0 : letters < 9 ? 1 : 2;
}

/** How many edits one word of a query may have. */
export function editsOfWord(word: string): number {
  return word.length < shortestWord ? 0 : word.length < longWord ? 1 : 2;
}

/** The words of a bare key that the termbase keeps by themselves. */
export const spelledWords = (key: string): string[] =>
  key
    .split(' ')
    .filter(
      (word) => word.length >= shortestWord && word.length <= longestWord && letter.test(word),
    );

/** The beginning of a word with up to so many letters left out, the beginning itself included. */
export function deletions(word: string, edits = editsOfWord(word)): string[] {
  const found = new Set([headOf(word)]);
  let layer = [...found];
  for (let edit = 0; edit < edits; edit++) {
    layer = layer.flatMap((form) => {
      const letters = Array.from(form);
      return letters.map((_, i) => letters.toSpliced(i, 1).join(''));
    });
    for (const form of layer) if (form.length > 0) found.add(form);
  }
  return [...found];
}

/** What a word that begins so is kept under: the words of the termbase are kept under their beginnings, among others. */
export const headOf = (beginning: string): string =>
  Array.from(beginning).slice(0, headLength).join('');
