import { isLao, isWordCharacter } from '@/language/characters';
import { spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import type { Sentence } from '../sentences/sentences';
import type { Misleading } from './misleading';

/** Farther than the longest list entry reaches. */
const WINDOW = 60;

/** The spelling keys of what stands right before and right after a range of a text. */
export class Surroundings {
  private beforeKey: string | null = null;
  private afterKey: string | null = null;

  constructor(
    private readonly text: string,
    private readonly lang: Lang,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** Whether one of the words stands right before; `#` is any number. */
  isAfter(words: readonly string[] | undefined): boolean {
    if (!words) return false;
    this.beforeKey ??= spellingKey(
      this.text.slice(Math.max(0, this.start - WINDOW), this.start),
      this.lang,
    );
    const key = this.beforeKey;
    return keysOf(words, this.lang).some((word) => {
      if (word === '#') return /\d$/u.test(key);
      return key.endsWith(word) && isCut(key, key.length - word.length);
    });
  }

  /** Whether one of the words stands right after; `#` is any number. */
  isBefore(words: readonly string[] | undefined): boolean {
    if (!words) return false;
    this.afterKey ??= spellingKey(this.text.slice(this.end, this.end + WINDOW), this.lang);
    const key = this.afterKey;
    return keysOf(words, this.lang).some((word) => {
      if (word === '#') return /^\d/u.test(key);
      return key.startsWith(word) && isCut(key, word.length);
    });
  }

  /** Whether what stands around, or in the sentence, is known to mean the term. */
  speakFor(rule: Misleading, sentence: Sentence | undefined): boolean {
    if (this.isAfter(rule.after) || this.isBefore(rule.before)) return true;
    if (!rule.together || !sentence) return false;
    const key = spellingKey(this.text.slice(sentence.start, sentence.end), this.lang);
    return keysOf(rule.together, this.lang).some((word) => key.includes(word));
  }
}

/** Says whether what is known of a wording rules out that it is the term here. */
export function misleads(rule: Misleading, around: Surroundings): boolean {
  return around.isAfter(rule.notAfter) || around.isBefore(rule.notBefore);
}

const keys = new WeakMap<readonly string[], string[]>();

function keysOf(words: readonly string[], lang: Lang): string[] {
  let known = keys.get(words);
  if (!known) {
    known = words.map((word) => (word === '#' ? word : spellingKey(word, lang)));
    keys.set(words, known);
  }
  return known;
}

/** Between Lao letters there is no telling, elsewhere a word must not go on. */
function isCut(key: string, at: number): boolean {
  if (at <= 0 || at >= key.length) return true;
  const [before, after] = [key.charAt(at - 1), key.charAt(at)];
  if (isLao(before.charCodeAt(0)) && isLao(after.charCodeAt(0))) return true;
  return !isWordCharacter(before) || !isWordCharacter(after);
}
