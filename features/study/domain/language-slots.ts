import { LANGS, type Lang } from '@/language/lang';
import type { Languages } from './directions';

/** What is known and learnt as four choices: one language of each kind, and perhaps a second. */
export interface LanguageSlots {
  known: Lang;
  alsoKnown: Lang | null;
  learnt: Lang;
  alsoLearnt: Lang | null;
}

export type LanguageSlot = keyof LanguageSlots;

const SLOTS: readonly LanguageSlot[] = ['known', 'alsoKnown', 'learnt', 'alsoLearnt'];

/** Which choices the lists of a learner are; a list without a language gets one that is free. */
export function slotsOf({ known, learnt }: Languages): LanguageSlots {
  const free = LANGS.filter((lang) => !known.includes(lang) && !learnt.includes(lang));
  const first = known[0] ?? free[0] ?? 'en';
  return {
    known: first,
    alsoKnown: known[1] ?? null,
    learnt: learnt[0] ?? free.find((lang) => lang !== first) ?? 'lo',
    alsoLearnt: learnt[1] ?? null,
  };
}

/** The lists that the choices stand for. */
export const languagesOf = ({ known, alsoKnown, learnt, alsoLearnt }: LanguageSlots) => ({
  known: alsoKnown ? [known, alsoKnown] : [known],
  learnt: alsoLearnt ? [learnt, alsoLearnt] : [learnt],
});

/**
 * Makes one of the choices. A language is in one place only: where it was before comes what was
 * chosen here, so that every state can be saved.
 */
export function chooseLanguage(
  slots: LanguageSlots,
  slot: LanguageSlot,
  lang: Lang | null,
): LanguageSlots {
  if (lang === null) return isOptional(slot) ? { ...slots, [slot]: null } : slots;
  const place = SLOTS.find((one) => one !== slot && slots[one] === lang);
  const next: LanguageSlots = { ...slots, [slot]: lang };
  if (!place) return next;
  const left = slots[slot];
  if (left !== null || isOptional(place)) return { ...next, [place]: left };
  // A place that must not be empty takes a second language, its own rather than the other's, or a free one.
  const own = place === 'known' ? 'alsoKnown' : 'alsoLearnt';
  const other = place === 'known' ? 'alsoLearnt' : 'alsoKnown';
  const taken = (one: Lang) => SLOTS.some((each) => each !== place && next[each] === one);
  const free = LANGS.find((one) => !taken(one));
  const second = own !== slot && slots[own] ? own : free ? undefined : other;
  return second ? { ...next, [place]: slots[second], [second]: null } : { ...next, [place]: free };
}

const isOptional = (slot: LanguageSlot) => slot === 'alsoKnown' || slot === 'alsoLearnt';
