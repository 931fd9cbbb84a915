import { bareKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { laoSoundKey, latinSoundKey } from '@/language/lao-sound';
import { compact, paddedKey, paddedSound } from './keys';
import { type Form, idBase, partOf, rankOf } from './parts';
import { deletions, spelledWords } from './spelling';

/** What of a concept the index needs. */
export interface IndexedConcept {
  id: string;
  category: string;
  status: string;
  terms: readonly IndexedTerm[];
}

export interface IndexedTerm {
  id: string;
  lang: Lang;
  text: string;
  status: string;
  searchOnly: boolean;
  romanization?: string | null;
}

/** A form under which a term is looked up. */
export interface Entry {
  /** Visibility, form, rank and length; the number of the entry is added when it is written. */
  idBase: number;
  part: number;
  termId: string;
  conceptId: string;
  compactKey: string;
  paddedKey: string;
}

/** A word of the termbase under one of the forms that misspelt words are looked up by. */
export interface SpelledWord {
  lang: Lang;
  deletion: string;
  word: string;
}

/** What the entries are made by. Raise it when they change: a start with another makes them anew. */
export const searchVersion = 1;

const hasLao = (text: string) => /\p{Script=Lao}/u.test(text);

/**
 * The entries of a concept: one a term, and for a Lao term one more for each sound that it has in Latin letters.
 * What is neither published nor on its way there has none.
 */
export function entriesOf({ id, category, status, terms }: IndexedConcept): Entry[] {
  if (status === 'archived') return [];
  const visibility = status === 'published' ? 'public' : 'draft';
  return terms.flatMap((term) => {
    const entry = (form: Form, key: string, padded: string): Entry => {
      const part = partOf(form, visibility);
      return {
        idBase: idBase(part, rankOf(term), key.length),
        part,
        termId: term.id,
        conceptId: id,
        compactKey: compact(key),
        paddedKey: padded,
      };
    };
    const key = bareKey(term.text, term.lang);
    if (key === '') return [];
    const own = entry(term.lang, key, paddedKey(term.text, term.lang, category, key));
    return [
      own,
      ...soundsOf(term).map((sound) => entry('sound', sound, paddedSound(sound, category))),
    ];
  });
}

function soundsOf({ lang, text, romanization }: IndexedTerm): string[] {
  if (lang !== 'lo' || !hasLao(text)) return [];
  const sounds = [laoSoundKey(text), romanization ? latinSoundKey(romanization) : ''];
  return [...new Set(sounds.filter((sound) => sound !== ''))];
}

/**
 * The words of terms of languages that write them apart, without doubles.
 * @param known words that are passed over, each after its language; those of the terms are added
 */
export function wordsOf(
  terms: readonly Pick<IndexedTerm, 'lang' | 'text'>[],
  known: Set<string> = new Set(),
): { lang: Lang; word: string }[] {
  const words: { lang: Lang; word: string }[] = [];
  for (const { lang, text } of terms) {
    if (lang === 'lo') continue;
    for (const word of spelledWords(bareKey(text, lang))) {
      const key = `${lang} ${word}`;
      if (known.has(key)) continue;
      known.add(key);
      words.push({ lang, word });
    }
  }
  return words;
}

/** A word under each of its forms. */
export const spelledForms = ({ lang, word }: { lang: Lang; word: string }): SpelledWord[] =>
  deletions(word).map((deletion) => ({ lang, deletion, word }));
