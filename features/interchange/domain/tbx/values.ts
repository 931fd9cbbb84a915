import type { Lang } from '@/language/lang';
import type { Entry, EntryTerm } from '../entry';

type Category = NonNullable<Entry['category']>;
export type TermType = NonNullable<EntryTerm['type']>;
export type TermStatus = NonNullable<EntryTerm['status']>;
type PartOfSpeech = NonNullable<EntryTerm['partOfSpeech']>;

/** `Full form`, `full_form` and `fullForm` are one value. */
const keyOf = (value: string) => value.toLowerCase().replace(/[\s_.-]/gu, '');

/** Looks up a value by the names that it has beside its own. */
function lookUp<T extends string>(names: Record<T, string>): (value: string) => T | undefined {
  const found = new Map<string, T>();
  for (const value of Object.keys(names) as T[]) {
    for (const name of [value, ...names[value].split(' ')]) found.set(keyOf(name), value);
  }
  return (value) => found.get(keyOf(value));
}

/** The type that a value of /termType/ comes nearest to: ISO 30042:2008, annex B, has more than TBX-Basic. */
export const termTypeOf = lookUp<TermType>({
  fullForm:
    'mainentryterm entryterm phrase phraseologicalunit synonymousphrase synonym commonname standardtext string internationalscientificterm',
  acronym: 'initialism',
  abbreviation: 'abbreviatedform symbol',
  shortForm: 'clippedterm shortcut',
  variant:
    'spellingvariant orthographicalvariant orthographicvariant geographicalvariant transliteratedform transcribedform internationalism formula equation logicalexpression partnumber sku',
});

const statusOf = lookUp<TermStatus | 'open'>({
  preferred: 'preferable recommended main',
  admitted: 'allowed acceptable accepted',
  deprecated: 'forbidden notrecommended prohibited rejected disallowed avoid donotuse',
  superseded: 'obsolete outdated archaic',
  // Good for use, or not looked at yet: nothing about which of several.
  open: 'approved standardized legal regulated new proposed pending draft',
});

/** The part of speech that a value of /partOfSpeech/ means. */
export const partOfSpeechOf = lookUp<PartOfSpeech>({
  noun: 'n propernoun nounphrase substantive',
  verb: 'v verbphrase transitiveverb intransitiveverb',
  adjective: 'adj',
  adverb: 'adv',
  other: 'preposition conjunction pronoun determiner article numeral particle interjection phrase',
});

/** The category that a /subjectField/ names: its code or its English name, one or many. */
export const categoryOf = lookUp<Category>({
  institution: 'institutions',
  forum: 'forums fora',
  party: 'parties',
  office: 'offices',
  person: 'persons people',
  publication: 'publications',
  media: 'medium',
  strategy: 'strategies',
  agreement: 'agreements',
  event: 'events',
  policy: 'policies',
  history: 'histories',
  place: 'places',
});

/**
 * The status that a value of /administrativeStatus/ or /normativeAuthorization/ means, `open` for one that does not
 * tell which of several terms to prefer.
 */
export function termStatusOf(value: string): TermStatus | 'open' | undefined {
  return statusOf(keyOf(value).replace(/(?:term)?(?:admnsts)?$/u, ''));
}

const langs = new Map<string, Lang>([
  ['en', 'en'],
  ['eng', 'en'],
  ['vi', 'vi'],
  ['vie', 'vi'],
  ['lo', 'lo'],
  ['lao', 'lo'],
]);

/** The language of ours that a tag (BCP 47, or with `_`) stands for; Lao or Vietnamese in another script is not. */
export function langOf(tag: string): Lang | undefined {
  const [primary = '', ...subtags] = tag.trim().toLowerCase().split(/[-_]/u);
  const lang = langs.get(primary);
  const script = subtags.find((subtag) => /^[a-z]{4}$/u.test(subtag));
  return script === undefined || script === (lang === 'lo' ? 'laoo' : 'latn') ? lang : undefined;
}
