import { LANGS, type Lang } from '@/language/lang';
import type { Entry } from '../entry';
import { type Element, nameOf } from './element';
import { exampleOf } from './ids';
import { type ContextDraft, type Reading, type TermDraft, textOf } from './reading';

type Texts = Partial<Record<Lang, string>>;

/**
 * The sentences of an entry that are there in all three languages: by their ids in a file of ours; else the n-th ones
 * of the preferred terms where each language has as many. All others are reported as lost.
 */
export function examplesOf(reading: Reading): Entry['examples'] {
  const ours = new Map<string, { texts: Texts; elements: Element[] }>();
  const others: ContextDraft[] = [];
  for (const context of reading.contexts) {
    const found = exampleOf(context.element.id ?? '');
    if (!found) {
      others.push(context);
      continue;
    }
    const example = ours.get(found.id) ?? { texts: {}, elements: [] };
    example.texts[found.lang] = textOf(context.element, reading);
    example.elements.push(context.element);
    ours.set(found.id, example);
  }
  const examples: Entry['examples'] = [];
  for (const [id, { texts, elements }] of ours) {
    const whole = wholeOf(texts);
    if (whole) examples.push({ id, ...whole });
    else for (const element of elements) lose(element, reading);
  }
  return [...examples, ...aligned(others, reading)];
}

function aligned(contexts: readonly ContextDraft[], reading: Reading): Entry['examples'] {
  const preferred = contexts.filter(({ draft }) => isPreferred(draft, reading));
  const columns = LANGS.map((lang) => preferred.filter(({ draft }) => draft.term.lang === lang));
  const count = columns[0]?.length ?? 0;
  const isAligned = columns.every((column) => column.length === count);
  const kept = new Set(isAligned ? preferred : []);
  for (const context of contexts) if (!kept.has(context)) lose(context.element, reading);
  if (!isAligned) return [];
  const examples: Entry['examples'] = [];
  for (let at = 0; at < count; at++) {
    const texts: Texts = {};
    for (const column of columns) {
      const context = column[at];
      if (context) texts[context.draft.term.lang] = textOf(context.element, reading);
    }
    const whole = wholeOf(texts);
    if (whole) examples.push(whole);
  }
  return examples;
}

/** Its status is settled by now. */
function isPreferred({ term }: TermDraft, { entry }: Reading): boolean {
  return entry.terms.some(({ lang, text, status }) => {
    return status === 'preferred' && lang === term.lang && text === term.text;
  });
}

function wholeOf({ en, vi, lo }: Texts): Record<Lang, string> | undefined {
  return en && vi && lo ? { en, vi, lo } : undefined;
}

function lose(element: Element, reading: Reading): void {
  reading.report({ kind: 'loss', what: nameOf(element), at: element.at });
}
