import type { ConceptInput, TermInput } from '@/features/glossary/schema';
import { spellingKey } from '@/language/fold';
import { LANGS, type Lang } from '@/language/lang';
import { romanizeLao } from '@/language/romanize';
import { type Entry, type EntryTerm, FIELDS, type Field } from './entry';

/** What the format of a file can say. */
export interface Carried {
  fields: ReadonlySet<Field>;
  langs: ReadonlySet<Lang>;
}

type Content = Omit<ConceptInput, 'id' | 'slug'>;

/** Whether a format says all there is, so that what it leaves out is not there. */
const isWhole = ({ fields }: Carried): boolean => FIELDS.every((field) => fields.has(field));

const termFields = [
  ['termType', 'type'],
  ['termStatus', 'status'],
  ['partOfSpeech', 'partOfSpeech'],
  ['romanization', 'romanization'],
  ['termNote', 'note'],
  ['termSource', 'source'],
  ['searchOnly', 'searchOnly'],
  ['recognition', 'recognition'],
  ['confidence', 'confidence'],
] as const satisfies readonly (readonly [Field, keyof TermInput])[];

/**
 * A concept as a file wants it: what the file can say is taken from it, the rest stays as it is. A language without a
 * term in the file stays too, unless its format says all there is.
 * @param relations those of the entry, led to ids
 * @param newId gives the id of an example that is new
 */
export function overlay(
  stored: Content,
  entry: Entry,
  relations: ConceptInput['relations'],
  carried: Carried,
  newId: () => string,
): Content {
  const { fields } = carried;
  const said = <T>(field: Field, theirs: T, ours: T): T => (fields.has(field) ? theirs : ours);
  return {
    category: entry.category ?? stored.category,
    subject: said('subject', entry.subject, stored.subject),
    status: entry.status ?? stored.status,
    editorNote: said('editorNote', entry.editorNote, stored.editorNote),
    terms: termsOf(stored.terms, entry.terms, carried),
    definitions: said('definitions', definitionsOf(stored, entry, carried), stored.definitions),
    articles: said('articles', entry.articles, stored.articles),
    sources: said('sources', entry.sources, stored.sources),
    relations: said('relations', relationsOf(stored, relations, carried), stored.relations),
    examples: said('examples', examplesOf(stored, entry, newId), stored.examples),
  };
}

function termsOf(
  stored: readonly TermInput[],
  theirs: readonly EntryTerm[],
  carried: Carried,
): TermInput[] {
  const langs = replacedLangs(theirs, carried);
  const isLookupForm = ({ searchOnly }: TermInput) =>
    searchOnly && !carried.fields.has('searchOnly');
  const matches = matched(
    stored.filter((one) => langs.has(one.lang) && !isLookupForm(one)),
    theirs,
  );
  const found = new Set(matches.values());
  const isKept = (one: TermInput) =>
    !langs.has(one.lang) || isLookupForm(one) || (!found.has(one) && !canBeSaid(one, carried));
  const next = theirs.map((term) => {
    const before = matches.get(term);
    return { term: completed(term, before, theirs, carried), before };
  });
  if (isWhole(carried)) return next.map(({ term }) => term);
  // The order of what stays is that of the concept; what is new stands behind the others of its language.
  const ordered = stored.flatMap((one) =>
    isKept(one) ? one : (next.find(({ before }) => before === one)?.term ?? []),
  );
  for (const { term, before } of next) {
    if (before) continue;
    const last = ordered.findLastIndex(({ lang }) => lang === term.lang);
    ordered.splice(last < 0 ? ordered.length : last + 1, 0, term);
  }
  return ordered;
}

/** Whether a file of a format would have a term if it were still there. */
const canBeSaid = ({ type, status }: TermInput, { fields }: Carried): boolean =>
  (type === 'fullForm' || fields.has('termType')) &&
  ((status !== 'deprecated' && status !== 'superseded') || fields.has('termStatus'));

function replacedLangs(theirs: readonly { lang: Lang }[], carried: Carried): ReadonlySet<Lang> {
  if (isWhole(carried)) return new Set(LANGS);
  return new Set(theirs.map(({ lang }) => lang).filter((lang) => carried.langs.has(lang)));
}

/** Which term of the concept each one of the file is: the same wording, else one that is spelt alike. */
function matched(
  stored: readonly TermInput[],
  theirs: readonly EntryTerm[],
): ReadonlyMap<EntryTerm, TermInput> {
  const matches = new Map<EntryTerm, TermInput>();
  const free = new Set(stored);
  const match = (keyOf: (term: EntryTerm) => string) => {
    for (const term of theirs) {
      if (matches.has(term)) continue;
      const before = [...free].find((one) => keyOf(one) === keyOf(term));
      if (!before) continue;
      matches.set(term, before);
      free.delete(before);
    }
  };
  match(({ lang, text }) => `${lang} ${text}`);
  if (matches.size < theirs.length) match(({ lang, text }) => `${lang} ${spellingKey(text, lang)}`);
  return matches;
}

/** A term of a file as we keep it: what the file does not say is as it was, or as it is for new ones. */
function completed(
  term: EntryTerm,
  before: TermInput | undefined,
  all: readonly EntryTerm[],
  { fields }: Carried,
): TermInput {
  const base: TermInput = before ?? {
    ...{ lang: term.lang, text: term.text, type: 'fullForm', status: 'admitted' },
    ...{ romanizationGenerated: false, searchOnly: false, recognition: 'always' },
  };
  const next: TermInput = { ...base, lang: term.lang, text: term.text };
  for (const [field, name] of termFields) {
    if (!fields.has(field)) continue;
    Object.assign(next, { [name]: term[name] ?? unsaid(name, term, before, all) });
  }
  if (fields.has('romanization')) {
    next.romanizationGenerated =
      term.romanizationGenerated ??
      (before?.romanization === next.romanization && (before?.romanizationGenerated ?? false));
  }
  if (!before && !fields.has('termStatus')) next.status = firstIsPreferred(term, all);
  if (!before && !fields.has('romanization') && hasLao(next.text)) {
    next.romanization = romanizeLao(next.text);
    next.romanizationGenerated = true;
  }
  return next;
}

const hasLao = (text: string) => /\p{Script=Lao}/u.test(text);

/** What a field is that the format has, but this term of the file has not. */
function unsaid(
  name: keyof TermInput,
  term: EntryTerm,
  before: TermInput | undefined,
  all: readonly EntryTerm[],
): TermInput[keyof TermInput] {
  if (name === 'type') return before?.type ?? 'fullForm';
  if (name === 'status') return before?.status ?? firstIsPreferred(term, all);
  if (name === 'searchOnly') return false;
  if (name === 'recognition') return before?.recognition ?? 'always';
  return undefined;
}

/** Without a status, the first full form of a language is the preferred one. */
function firstIsPreferred(term: EntryTerm, all: readonly EntryTerm[]): TermInput['status'] {
  const isFull = ({ type = 'fullForm' }: EntryTerm) => type === 'fullForm';
  const rivals = all.filter((one) => one.lang === term.lang && isFull(one));
  const isTaken = rivals.some(({ status }) => status === 'preferred');
  const first = rivals.find(({ status }) => status === undefined);
  return !isTaken && first === term ? 'preferred' : 'admitted';
}

function definitionsOf(
  { definitions }: Content,
  entry: Entry,
  carried: Carried,
): ConceptInput['definitions'] {
  const langs = replacedLangs(entry.definitions, carried);
  const free = new Set(definitions);
  const next = entry.definitions.map(({ lang, text, source }) => {
    const before = [...free].find((one) => one.lang === lang && one.text === text);
    if (before) free.delete(before);
    const said = carried.fields.has('definitionSource') ? source : before?.source;
    return { before, definition: { lang, text, source: said } };
  });
  if (isWhole(carried)) return next.map(({ definition }) => definition);
  const kept = definitions.flatMap((one) =>
    langs.has(one.lang) ? (next.find(({ before }) => before === one)?.definition ?? []) : one,
  );
  return [...kept, ...next.flatMap(({ before, definition }) => (before ? [] : definition))];
}

function relationsOf(
  { relations }: Content,
  theirs: ConceptInput['relations'],
  { fields }: Carried,
): ConceptInput['relations'] {
  if (fields.has('relationKind')) return theirs;
  const kept = relations.filter(({ to }) => theirs.some((one) => one.to === to));
  return [...kept, ...theirs.filter(({ to }) => !relations.some((one) => one.to === to))];
}

function examplesOf(
  { examples }: Content,
  entry: Entry,
  newId: () => string,
): ConceptInput['examples'] {
  return entry.examples.map((example) => {
    const same = examples.find((one) => LANGS.every((lang) => one[lang] === example[lang]));
    const { en, vi, lo } = example;
    return { id: example.id ?? same?.id ?? newId(), en, vi, lo };
  });
}

const nothing: Content = {
  category: undefined as never,
  status: 'draft',
  terms: [],
  definitions: [],
  articles: [],
  sources: [],
  relations: [],
  examples: [],
};

/** The concept that an entry becomes when it is new; its category may be missing. */
export const freshContent = (
  entry: Entry,
  relations: ConceptInput['relations'],
  carried: Carried,
  newId: () => string,
): Content => overlay(nothing, entry, relations, carried, newId);
