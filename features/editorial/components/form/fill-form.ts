import { matchItems } from '../../domain/item-match';
import type { ConceptForm } from '../../schema';
import { type FormValues, type Read, valuesOfTerm } from './form-values';
import { keyOf, type Layout, withSlots } from './layout';

/** What a form shows now: its items keep their keys, and so their fields, where they are still there. */
export interface Shown {
  layout: Layout;
  read: Read;
}

/** A form filled with a concept. */
export interface Filled {
  layout: Layout;
  values: FormValues;
}

/** @param shown absent for the first time */
export function fillForm(concept: ConceptForm, reason: string, shown?: Shown): Filled {
  let next = shown?.layout.next ?? 0;
  const fresh = () => {
    next += 1;
    return keyOf(next - 1);
  };
  const keys = keysOf(concept, shown);
  const keyed = <T>(items: readonly T[], known: readonly (string | undefined)[]) =>
    items.map((item, at) => ({ item, key: known[at] ?? fresh() }));
  const terms = keyed(concept.terms, keys.terms);
  const definitions = keyed(concept.definitions, keys.definitions);
  const examples = keyed(concept.examples, keys.examples);
  const relations = keyed(concept.relations, keys.relations);
  const sources = keyed(concept.sources, keys.sources);
  const byKey = <T, V>(items: readonly { item: T; key: string }[], valuesOf: (item: T) => V) =>
    Object.fromEntries(items.map(({ item, key }) => [key, valuesOf(item)]));
  const layout: Layout = {
    terms: terms.map(({ item: { lang, type, status, searchOnly }, key }) => {
      return { key, lang, type, status, searchOnly };
    }),
    definitions: definitions.map(({ item, key }) => ({ key, lang: item.lang })),
    examples: examples.map(({ item, key }) => ({ key, id: item.id })),
    relations: relations.map(({ item, key }) => ({ key, to: item.to })),
    sources: sources.map(({ key }) => ({ key })),
    articles: concept.articles,
    next,
  };
  return {
    layout: withSlots(shown ? withEmpty(layout, shown) : layout),
    values: {
      category: concept.category ?? '',
      subject: concept.subject ?? '',
      editorNote: concept.editorNote ?? '',
      reason,
      terms: byKey(terms, valuesOfTerm),
      definitions: byKey(definitions, ({ text, source }) => ({ text, source: source ?? '' })),
      examples: byKey(examples, ({ en, vi, lo }) => ({ en, vi, lo })),
      relations: byKey(relations, ({ kind }) => ({ kind })),
      sources: byKey(sources, (text) => ({ text })),
    },
  };
}

/** The keys of items that are shown already, by the place of the item in the concept. */
function keysOf(concept: ConceptForm, shown: Shown | undefined) {
  const items = (part: 'terms' | 'definitions' | 'examples') =>
    shown
      ? matchItems(part, shown.read.concept[part], concept[part]).map((at) =>
          at === undefined ? undefined : shown.read.keys[part][at],
        )
      : [];
  const members = <T>(part: 'relations' | 'sources', list: readonly T[], same: (a: T) => number) =>
    shown ? list.map((member) => shown.read.keys[part][same(member)]) : [];
  return {
    terms: items('terms'),
    definitions: items('definitions'),
    examples: items('examples'),
    relations: members('relations', concept.relations, ({ kind, to }) => {
      const { relations = [] } = shown?.read.concept ?? {};
      return relations.findIndex((one) => one.kind === kind && one.to === to);
    }),
    sources: members('sources', concept.sources, (text) => {
      // What is stored is trimmed.
      return (shown?.read.concept.sources ?? []).findIndex((one) => one.trim() === text);
    }),
  };
}

type Place = { key: string; lang?: string; status?: string };

/** Keeps the rows in which nothing is written yet: someone may be about to. */
function withEmpty(layout: Layout, { layout: before, read }: Shown): Layout {
  const parts = ['terms', 'definitions', 'examples', 'sources'] as const;
  const kept = parts.map((part) => {
    const old = before[part] as readonly Place[];
    const items = [...(layout[part] as readonly Place[])];
    for (const [at, item] of old.entries()) {
      if (read.keys[part].includes(item.key) || isFilled(layout, part, item)) continue;
      const previous = old[at - 1]?.key;
      items.splice(items.findIndex(({ key }) => key === previous) + 1, 0, item);
    }
    return [part, items];
  });
  return { ...layout, ...Object.fromEntries(kept) };
}

/** Whether an empty place for what a language has one of has been filled otherwise. */
function isFilled(layout: Layout, part: string, item: Place): boolean {
  if (part === 'terms') {
    return (
      item.status === 'preferred' &&
      layout.terms.some(({ lang, status, type }) => {
        return lang === item.lang && status === 'preferred' && type === 'fullForm';
      })
    );
  }
  return part === 'definitions' && layout.definitions.some(({ lang }) => lang === item.lang);
}
