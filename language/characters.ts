const MARK = /^\p{M}$/u;
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{N}$/u;
const LATIN = /^\p{Script=Latin}$/u;
/** A letter of a script that none of the three languages uses. */
const FOREIGN_LETTER =
  /^(?=\p{L})[^\p{Script=Latin}\p{Script=Lao}\p{Script=Common}\p{Script=Inherited}]$/u;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cs}]$/u;
const CONTROL = /^[^\P{Cc}\p{White_Space}]$/u;
// Unlike \s, White_Space leaves out FEFF, which has no width.
const SPACE = /^\p{White_Space}$/u;

/** Lao vowels that are written before their consonant: ເ ແ ໂ ໃ ໄ. */
export function isLaoPrevowel(unit: number): boolean {
  return unit >= 0x0ec0 && unit <= 0x0ec4;
}

/** Any code point of the Lao block, letters, marks, digits and signs alike. */
export function isLao(code: number): boolean {
  return code >= 0x0e80 && code <= 0x0eff;
}

/** A Lao combining mark: a vowel or sign above or below, or a tone (general category Mn). */
function isLaoMark(code: number): boolean {
  return (
    code === 0x0eb1 || (code >= 0x0eb4 && code <= 0x0ebc) || (code >= 0x0ec8 && code <= 0x0ece)
  );
}

/** A Lao tone, cancellation mark or yamakkan: what is written above the vowel mark. */
export function isLaoTone(code: number): boolean {
  return (code >= 0x0ec8 && code <= 0x0ecc) || code === 0x0ece;
}

/** A character that never begins a Lao cluster: a mark, or ະ າ ຳ ຽ (language-rules.md). */
export function isLaoDependent(code: number): boolean {
  return (
    isLaoMark(code) || code === 0x0eb0 || code === 0x0eb2 || code === 0x0eb3 || code === 0x0ebd
  );
}

/** A Lao consonant, the ligatures ໜ ໝ and the Khmu letters among them. */
export function isLaoConsonant(code: number): boolean {
  return (code >= 0x0e81 && code <= 0x0eae) || (code >= 0x0edc && code <= 0x0edf);
}

const IS_KNOWN = 1;
const IS_LETTER = 2;
const IS_MARK = 4;
const IS_INVISIBLE = 8;
const IS_CONTROL = 16;
const IS_SPACE = 32;
const IS_DIGIT = 64;
const IS_LATIN = 128;
const IS_FOREIGN_LETTER = 256;

/** What each code unit is, filled in as they are met: text is folded in bulk. */
const kinds = new Uint16Array(0x10000);

function kindOf(char: string): number {
  const code = char.charCodeAt(0);
  const known = kinds[code] as number;
  if (known !== 0 && char.length === 1) return known;
  const kind =
    IS_KNOWN |
    (MARK.test(char) ? IS_MARK : 0) |
    (LETTER.test(char) ? IS_LETTER : 0) |
    (INVISIBLE.test(char) ? IS_INVISIBLE : 0) |
    (CONTROL.test(char) ? IS_CONTROL : 0) |
    (SPACE.test(char) ? IS_SPACE : 0) |
    (DIGIT.test(char) ? IS_DIGIT : 0) |
    (LATIN.test(char) ? IS_LATIN : 0) |
    (FOREIGN_LETTER.test(char) ? IS_FOREIGN_LETTER : 0);
  if (char.length === 1) kinds[code] = kind;
  return kind;
}

/** A combining mark of any script. `char` is one code point. */
export function isMark(char: string): boolean {
  return char >= '\u0300' && (kindOf(char) & IS_MARK) !== 0;
}

/** A letter or a combining mark of any script. `char` is one code point. */
export function isLetterOrMark(char: string): boolean {
  return (kindOf(char) & (IS_LETTER | IS_MARK)) !== 0;
}

/** A letter, a mark or a digit of any script: what may not stand beside a whole word. */
export function isWordCharacter(char: string): boolean {
  return (kindOf(char) & (IS_LETTER | IS_MARK | IS_DIGIT)) !== 0;
}

/** A letter of the Latin script. `char` is one code point. */
export function isLatin(char: string): boolean {
  return (kindOf(char) & IS_LATIN) !== 0;
}

/** A letter of a script that none of the three languages uses. `char` is one code point. */
export function isForeignLetter(char: string): boolean {
  return (kindOf(char) & IS_FOREIGN_LETTER) !== 0;
}

/** A letter of the Lao script. `char` is one code point. */
export function isLaoLetter(char: string): boolean {
  return isLao(char.charCodeAt(0)) && (kindOf(char) & IS_LETTER) !== 0;
}

/** White space, the no-break and the ideographic space and line ends among it. */
export function isSpace(char: string): boolean {
  return char === ' ' || (kindOf(char) & IS_SPACE) !== 0;
}

/** Zero-width space and joiners, soft hyphen, bidi controls, and half a surrogate pair. */
export function isInvisible(char: string): boolean {
  return (kindOf(char) & IS_INVISIBLE) !== 0;
}

/** A control character that is not white space. */
export function isControl(char: string): boolean {
  return (kindOf(char) & IS_CONTROL) !== 0;
}
