import type { Lang } from '@/language/lang';
import type { Change } from '../../domain/concept-difference';
import { graphemeDifference } from '../../domain/grapheme-difference';
import type { Run } from '../../domain/text-run';
import { conceptName } from './concept-name';
import {
  type DifferenceWords,
  differenceWords,
  langOfField,
  langOfText,
  tellingFields,
} from './difference-words';
import type { Entry, Line } from './entry';

/** The names of what a change refers to. */
export interface Names {
  concepts: Readonly<Record<string, { slug: string; labels: Record<Lang, string> }>>;
  articles: Readonly<Record<string, { title: string; lang: Lang }>>;
}

type Kind = 'removed' | 'added';

interface Context {
  words: DifferenceWords;
  names: Names;
  locale: Lang;
}

/** Changes as they are shown, in the words of a locale. */
export function differenceEntries(changes: readonly Change[], names: Names, locale: Lang): Entry[] {
  const context = { words: differenceWords(locale), names, locale };
  return changes.map((change) => ({
    key: change.path,
    ...headOf(change, context),
    ...sidesOf(change, context),
  }));
}

function headOf({ part, field, of, before, after }: Change, { words }: Context) {
  const tagOf = (lang: Lang | undefined) => lang && { tag: { lang, name: words.language(lang) } };
  if (part === 'relations') {
    const { kind } = (after ?? before) as { kind: string };
    return { label: words.role(kind) };
  }
  if (field === 'order') return { label: words.field('order') };
  if (!of) return { label: field ? words.field(field) : nameOfPart(part, words) };
  const isPreferred = of.status === 'preferred' && of.type === 'fullForm';
  const item = words.item(part, isPreferred);
  const lang = field ? (langOfField(field, of) ?? of.lang) : of.lang;
  const isItem = field === undefined || field === 'text' || langOfField(field, of);
  if (isItem) return { label: item, ...tagOf(lang) };
  const text = of.text === undefined || part === 'definitions' ? undefined : of.text;
  return {
    label: part === 'terms' ? words.field(field) : `${item}: ${words.field(field)}`,
    ...tagOf(lang),
    ...(text && { of: { lang: of.lang ?? langOfText(text), text } }),
  };
}

const nameOfPart = (part: string, words: DifferenceWords) =>
  part === 'articles' || part === 'sources' ? words.item(part) : words.part(part);

function sidesOf(change: Change, context: Context): { before: Line[]; after: Line[] } {
  const { part, field, of, before, after } = change;
  const place = part === 'terms' || part === 'definitions' ? `${part}.${field}` : part;
  const isText = typeof before === 'string' && typeof after === 'string';
  if (!isText || context.words.value(place, after) !== undefined || part === 'articles') {
    return {
      before: linesOf(change, before, 'removed', context),
      after: linesOf(change, after, 'added', context),
    };
  }
  const runs = graphemeDifference(before, after);
  const side = (text: string, other: Kind): Line[] => [
    { lang: langOf(field, of, text), runs: runs.filter(({ kind }) => kind !== other) },
  ];
  return { before: side(before, 'added'), after: side(after, 'removed') };
}

function langOf(field: string | undefined, of: Change['of'], text: string): string | undefined {
  if (field === 'romanization') return 'lo-Latn';
  return (field === undefined ? undefined : langOfField(field, of)) ?? langOfText(text);
}

/** A value that is there on one side only, or is not compared letter by letter. */
function linesOf(
  { part, field, of }: Change,
  value: unknown,
  kind: Kind,
  context: Context,
): Line[] {
  if (value === undefined || value === null) return [];
  if (part === 'relations') return [relationLine(value as { to: string }, kind, context)];
  if (part === 'articles') return [articleLine(String(value), kind, context)];
  if (Array.isArray(value)) {
    return value.map((text) => ({ lang: langOfText(text), runs: runsOf(String(text), kind) }));
  }
  if (typeof value === 'object') return itemLines(part, { ...value }, kind, context);
  const place = field === undefined ? part : `${part}.${field}`;
  return [valueLine(place, field, of, value, kind, context)];
}

function valueLine(
  place: string,
  field: string | undefined,
  of: Change['of'],
  value: unknown,
  kind: Kind,
  { words }: Context,
): Line {
  const word = words.value(place, value);
  if (word !== undefined) return { runs: runsOf(word, kind) };
  const text = String(value);
  return { lang: langOf(field, of, text), runs: runsOf(text, kind) };
}

const runsOf = (text: string, kind: Run['kind']): Run[] => [{ kind, text }];

/** A whole term, definition or sentence: its text, then each of its other fields that says something. */
function itemLines(
  part: string,
  item: Record<string, unknown>,
  kind: Kind,
  context: Context,
): Line[] {
  const of = item as Change['of'];
  const isText = ([field]: [string, unknown]) => langOfField(field, of) !== undefined;
  const fields = tellingFields(item);
  const lineOf = ([field, value]: [string, unknown]) =>
    valueLine(`${part}.${field}`, field, of, value, kind, context);
  return [
    ...fields.filter(isText).map(lineOf),
    ...fields
      .filter((entry) => !isText(entry))
      .map((entry) => ({ label: context.words.field(entry[0]), ...lineOf(entry) })),
  ];
}

function relationLine({ to }: { to: string }, kind: Kind, { names, locale }: Context): Line {
  const concept = Object.hasOwn(names.concepts, to) ? names.concepts[to] : undefined;
  if (!concept) return { runs: runsOf(to, kind) };
  const { text, lang } = conceptName(concept, locale);
  return { lang, runs: runsOf(text, kind), href: `/${locale}/admin/concepts/${to}` };
}

function articleLine(slug: string, kind: Kind, { names, locale }: Context): Line {
  const article = Object.hasOwn(names.articles, slug) ? names.articles[slug] : undefined;
  if (!article) return { runs: runsOf(slug, kind) };
  const { title, lang } = article;
  return { lang, runs: runsOf(title, kind), href: `/${locale}/articles/${slug}` };
}
