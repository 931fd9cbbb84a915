const WORD = /[A-Za-z]+/g;
const NOT_RAW = /[\p{L}\p{M}](?<![A-Za-z])/u;

/** A word with none of these is what it says: no key acts on a letter typed before it. */
const HAS_KEY = /[aeiouyw].*[sfrxj]|w|a.*a|e.*e|o.*o|^d.*d/i;

const TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031B';
const STROKE = '\u0335';
const ACUTE_OR_DOT = ['\u0301', '\u0323'];

/** A key typed twice is itself, a doubled letter three times: ass, uww, aaa. */
const CANCELLED = /(?<=[aeiouy].*)([sfrxj])\1|(w)w|([aeod])\3(?=\3)/i;

/** nghiêng has the most letters, ngoao the most vowels, giu qu aside; and there are few keys. */
const MAX_LETTERS = 7;
const MAX_VOWELS = 4;
const MAX_KEYS = 14;

const ONSETS = new Set(
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
);

/** What may follow each vowel of a syllable; - is nothing. */
const CODAS: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c k m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- ch m n nh p t u',
  i: '- a ch m n nh p t u',
  iê: 'c m n ng p t u',
  yê: 'm n ng t u',
  o: '- c i m n ng p t',
  oo: 'c ng',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- a c i m n ng p t',
  uô: 'c i m n ng t',
  ư: '- a c i m n ng t u',
  ươ: 'c i m n ng p t u',
  y: '-',
  oa: '- c ch i m n ng nh o p t y',
  oă: 'c m n ng t',
  oe: '- m n o t',
  uâ: 'c n ng t y',
  uê: '- ch n nh',
  uơ: '-',
  uy: '- a ch n nh p t u',
  uyê: 'n t',
};
const RIMES = new Set(
  Object.entries(CODAS).flatMap(([vowel, codas]) => {
    return codas.split(' ').map((coda) => vowel + coda.replace('-', ''));
  }),
);

/** A letter as typed, and the marks that later keys put on it. */
type Letter = { char: string; mark: string };

/** One reading of the keys so far; `last` is the letter that the last key marked, or -1. */
type Reading = { letters: readonly Letter[]; tone: string; last: number };

/**
 * Decodes Vietnamese typed in raw Telex: `Quoocs hooij`, `Quocso hoijo` → Quốc hội. Letters and
 * tones may be typed anywhere in the syllable after what they change. The result is in NFC with the
 * older tone placement (hòa, Ủy; language-rules.md). Words in which no key acts stay, as do spaces,
 * punctuation and digits; so does a word with a key typed twice, which is that key (`ASSEAN`).
 *
 * Null where the text does not read as Telex: it has a letter or mark that is not ASCII, a key acts
 * in a word that is then no possible Vietnamese syllable, or no word becomes one. Some English words
 * do (`tax` is tã), so this is for text that means nothing else.
 */
export function fromTelex(text: string): string | null {
  if (NOT_RAW.test(text)) return null;
  let isFound = false;
  let isImpossible = false;
  const decoded = text.replace(WORD, (word) => {
    if (isImpossible || !HAS_KEY.test(word)) return word;
    const syllable = decodeSyllable(word);
    if (syllable !== null) {
      isFound ||= syllable !== word;
      return syllable;
    }
    const plain = word.replace(CANCELLED, '$1$2$3');
    isImpossible = plain === word;
    return plain;
  });
  return isFound && !isImpossible ? decoded : null;
}

/** The first reading of a word that is a syllable. */
function decodeSyllable(word: string): string | null {
  if (word.length > MAX_KEYS) return null;
  let readings: Reading[] = [{ letters: [], tone: '', last: -1 }];
  for (const key of word) {
    readings = readings.flatMap((reading) => [...afterKey(reading, key)]).filter(isShort);
  }
  for (const reading of readings) {
    const syllable = spell(reading);
    if (syllable !== null) return syllable;
  }
  return null;
}

function isShort({ letters }: Reading): boolean {
  return letters.length <= MAX_LETTERS && letters.filter(isVowel).length <= MAX_VOWELS;
}

function isVowel({ char }: Letter): boolean {
  return 'aeiouy'.includes(char.toLowerCase());
}

/** What one more key may mean, the likeliest first; `spell` finds out what was meant. */
function* afterKey(reading: Reading, typed: string): Generator<Reading> {
  const key = typed.toLowerCase();
  const { letters, tone, last } = reading;
  const toneOfKey = TONES[key];
  if (toneOfKey !== undefined && letters.some(isVowel)) {
    if (toneOfKey !== tone) yield { letters, tone: toneOfKey, last: -1 };
    return;
  }
  if (key === 'z' && tone !== '') {
    yield { letters, tone: '', last: -1 };
    return;
  }
  for (const at of targets(letters, key)) {
    const marked = withMark(letters, at, markOf(key, letters[at[0] as number]));
    yield { letters: marked, tone, last: at.at(-1) as number };
  }
  if (key === 'w') {
    yield append(reading, typed === 'W' ? 'U' : 'u', HORN);
    return;
  }
  if (letters[last]?.char.toLowerCase() === key) {
    yield append({ letters: withMark(letters, [last], ''), tone, last }, typed);
  }
  yield append(reading, typed);
  // The horn of ươ may be typed once, after the first letter: dduwocj.
  if (key === 'o' && letters.at(-1)?.mark === HORN) yield append(reading, typed, HORN);
}

function append({ letters, tone }: Reading, char: string, mark = ''): Reading {
  return { letters: [...letters, { char, mark }], tone, last: -1 };
}

function withMark(letters: readonly Letter[], at: readonly number[], mark: string): Letter[] {
  return letters.map((letter, i) => (at.includes(i) ? { char: letter.char, mark } : letter));
}

function markOf(key: string, letter: Letter | undefined): string {
  if (key === 'd') return STROKE;
  if (key !== 'w') return CIRCUMFLEX;
  return letter?.char.toLowerCase() === 'a' ? BREVE : HORN;
}

/** Which letters a key can mark: sets of places, the likeliest first. */
function targets(letters: readonly Letter[], key: string): number[][] {
  const isBare = (at: number, chars: string) => {
    const letter = letters[at];
    return letter?.mark === '' && chars.includes(letter.char.toLowerCase());
  };
  const places = letters.map((_, at) => at).reverse();
  if (key === 'd') return isBare(0, 'd') ? [[0]] : [];
  if ('aeo'.includes(key)) {
    const at = places.find((place) => isBare(place, key));
    return at === undefined ? [] : [[at]];
  }
  if (key !== 'w') return [];
  const pairs = places.filter((at) => isBare(at, 'u') && isBare(at + 1, 'o'));
  const singles = places.filter((at) => isBare(at, 'aou'));
  return [...pairs.map((at) => [at, at + 1]), ...singles.map((at) => [at])];
}

/** The syllable of a reading, or null if Vietnamese has none such. */
function spell({ letters, tone }: Reading): string | null {
  const plain = letters.map(compose);
  const syllable = plain.join('').toLowerCase();
  const onset = onsetOf(syllable);
  if (onset === null) return null;
  const rime = syllable.slice(onset.length);
  if (/(?:[cptk]|ch)$/.test(rime) && !ACUTE_OR_DOT.includes(tone)) return null;
  const at = onset.length + toneAt(rime);
  return plain.map((char, i) => (i === at ? char + tone : char).normalize('NFC')).join('');
}

function compose({ char, mark }: Letter): string {
  if (mark === STROKE) return char === 'D' ? 'Đ' : 'đ';
  return (char + mark).normalize('NFC');
}

/** The consonants that a syllable begins with, if what follows them is a rime. */
function onsetOf(syllable: string): string | null {
  for (let length = 3; length >= 0; length--) {
    const onset = syllable.slice(0, length);
    const rime = syllable.slice(length);
    if (onset.length === length && ONSETS.has(onset) && isRimeAfter(onset, rime)) return onset;
  }
  return null;
}

function isRimeAfter(onset: string, rime: string): boolean {
  // The u of qu is also that of the rime: quyên, quốc.
  if (onset === 'qu') return RIMES.has(rime) || RIMES.has(`u${rime}`);
  if (!RIMES.has(rime)) return false;
  if (onset === 'c' || onset === 'ng') return !/^[ieêy]/.test(rime);
  if (onset === 'g') return !/^[eêy]/.test(rime);
  if (onset === 'gh' || onset === 'ngh') return /^[ieê]/.test(rime);
  return true;
}

/** Where the tone of a rime is written, in the older placement: hòa, khỏe, thúy; but toàn. */
function toneAt(rime: string): number {
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => rime.lastIndexOf(vowel)));
  if (marked >= 0) return rime.includes('ươ') ? rime.indexOf('ơ') : marked;
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0;
  const isClosed = vowels < rime.length;
  if (isClosed) return vowels - 1;
  return vowels === 3 ? 1 : 0;
}
