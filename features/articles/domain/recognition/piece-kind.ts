import {
  isControl,
  isInvisible,
  isLao,
  isLaoDependent,
  isLaoPrevowel,
  isMark,
  isSpace,
  isWordCharacter,
} from '@/language/characters';
import { spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';

/** What a UTF-16 unit of a text does where the text is cut in pieces that are folded on their own. */
export const KIND = {
  space: 1,
  word: 2,
  punctuation: 3,
  mark: 4,
  invisible: 5,
  laoBase: 6,
  laoPrevowel: 7,
  laoDependent: 8,
} as const;

const DASH = /^[\p{Pd}\u2212]$/u;

/** The kinds of all UTF-16 units in a language, found as they are met. */
export class UnitKinds {
  private static readonly all = new Map<Lang, UnitKinds>();
  private readonly known = new Uint8Array(0x10000);

  private constructor(private readonly lang: Lang) {}

  static in(lang: Lang): UnitKinds {
    const kinds = UnitKinds.all.get(lang) ?? new UnitKinds(lang);
    UnitKinds.all.set(lang, kinds);
    return kinds;
  }

  /** The kind of a UTF-16 unit, one of `KIND`. */
  of(unit: number): number {
    return (this.known[unit] as number) || this.find(unit);
  }

  private find(unit: number): number {
    const kind = findKind(unit, this.lang);
    this.known[unit] = kind;
    return kind;
  }
}

function findKind(unit: number, lang: Lang): number {
  const char = String.fromCharCode(unit);
  // Halves of surrogate pairs stay together in a word.
  if (unit >= 0xd800 && unit <= 0xdfff) return KIND.word;
  if (isSpace(char) || DASH.test(char)) return KIND.space;
  if (isInvisible(char) || isControl(char)) return KIND.invisible;
  if (lang === 'lo' && isLao(unit)) {
    if (isLaoDependent(unit)) return KIND.laoDependent;
    if (isLaoPrevowel(unit)) return KIND.laoPrevowel;
    const isDigit = unit >= 0x0ed0 && unit <= 0x0ed9;
    return isDigit ? KIND.word : KIND.laoBase;
  }
  if (isMark(char)) return KIND.mark;
  const key = spellingKey(char, lang);
  // What folds to letters (™, №) or apostrophes joins what stands beside it.
  const joins = key === '' || Array.from(key).some((part) => part === "'" || isWordCharacter(part));
  return joins ? KIND.word : KIND.punctuation;
}
