import { useEffect, useMemo, useRef } from 'react';
import type { RelationKind } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import { toast } from '@/ui/toast-store';
import { fillIn } from './fill-in';
import type { FormTexts } from './form-texts';
import {
  addTerm,
  changeTerm,
  keyOf,
  type Layout,
  moveTerm,
  moveToLang,
  preferTerm,
  removeItem,
  restoreItem,
  type TermPlace,
  termsOf,
} from './layout';
import { idOf } from './names';
import type { FormState } from './use-form-state';

export type ItemPart = 'terms' | 'definitions' | 'examples' | 'relations' | 'sources';

/** What can be done with the items of the form. */
export interface ItemActions {
  addTerm: (lang: Lang) => void;
  changeTerm: (key: string, change: Partial<TermPlace>) => void;
  preferTerm: (key: string) => void;
  moveTerm: (key: string, by: 1 | -1) => void;
  moveToLang: (key: string, lang: Lang) => void;
  addDefinition: (lang: Lang) => void;
  addExample: () => void;
  addSource: () => void;
  addRelation: (kind: RelationKind, to: string) => void;
  remove: (part: ItemPart, key: string) => void;
  addArticle: (slug: string) => void;
  removeArticle: (slug: string) => void;
}

/** Changes the layout of the form; says what happened, leads the focus along and lets removals be undone. */
export function useItems(
  { form, layout, layoutNow, change, notes }: FormState,
  texts: FormTexts,
  announce: (text: string) => void,
): ItemActions {
  const wanted = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to get the focus is there when the layout is.
  useEffect(() => {
    const id = wanted.current;
    wanted.current = undefined;
    if (id) document.getElementById(id)?.focus();
  }, [layout]);
  return useMemo(() => {
    const textOf = (part: ItemPart, key: string): string => {
      const values = form.getValues();
      switch (part) {
        case 'terms':
          return values.terms[key]?.text ?? '';
        case 'definitions':
          return values.definitions[key]?.text ?? '';
        case 'sources':
          return values.sources[key]?.text ?? '';
        case 'examples':
          return Object.values(values.examples[key] ?? {}).find(Boolean) ?? '';
        case 'relations':
          return '';
      }
    };
    const isEmpty = (part: ItemPart) => (key: string) => textOf(part, key).trim() === '';
    const focus = (id: string) => {
      wanted.current = id;
    };
    /** Where one was, which a change of order takes the focus from. */
    const keepFocus = () => focus(document.activeElement?.id ?? '');
    const add = (part: ItemPart, place: object, field: string) => {
      const key = keyOf(layoutNow().next);
      focus(idOf(`${part}.${key}.${field}`));
      change((now) => {
        const items = [...(now[part] as readonly object[]), { key, ...place }];
        return { ...now, [part]: items, next: now.next + 1 } as Layout;
      });
      return key;
    };
    return {
      addTerm(lang) {
        focus(idOf(`terms.${keyOf(layoutNow().next)}.text`));
        change((now) => addTerm(now, lang));
      },
      changeTerm(key, next) {
        keepFocus();
        notes.clear(`terms.${key}.text`);
        change((now) => changeTerm(now, key, next));
      },
      preferTerm(key) {
        focus(idOf(`terms.${key}.text`));
        notes.clear(`terms.${key}.text`);
        change((now) => preferTerm(now, key));
        announce(fillIn(texts.terms.preferred, { text: textOf('terms', key) }));
      },
      moveTerm(key, by) {
        keepFocus();
        change((now) => moveTerm(now, key, by));
        const now = layoutNow();
        const moved = now.terms.find((term) => term.key === key);
        const { others } = termsOf(now, moved?.lang ?? 'en');
        const place = others.findIndex((term) => term.key === key) + 1;
        const text = textOf('terms', key);
        announce(fillIn(texts.terms.moved, { text, place, count: others.length }));
      },
      moveToLang(key, lang) {
        focus(idOf(`terms.${key}.text`));
        notes.clear(`terms.${key}.text`);
        change((now) => moveToLang(now, key, lang, isEmpty('terms')));
        const language = texts.languages[lang];
        announce(fillIn(texts.terms.movedTo, { text: textOf('terms', key), language }));
      },
      addDefinition: (lang) => add('definitions', { lang }, 'text'),
      addExample: () => add('examples', { id: crypto.randomUUID() }, 'en'),
      addSource: () => add('sources', {}, 'text'),
      addRelation(kind, to) {
        const key = add('relations', { to }, 'kind');
        form.setValue(`relations.${key}.kind`, kind);
      },
      remove(part, key) {
        const before = layoutNow();
        const text = textOf(part, key);
        const items = before[part] as readonly { key: string; lang?: Lang }[];
        const at = items.findIndex((item) => item.key === key);
        const lang = items[at]?.lang;
        const left = items.filter((item) => item.key !== key && item.lang === lang);
        const near = left.find((item) => items.indexOf(item) > at) ?? left.at(-1);
        focus(near ? idOf(`${part}.${near.key}.${firstField[part]}`) : addButtonId(part, lang));
        change((now) => removeItem(now, part, key));
        toast({
          title: text
            ? fillIn(texts.terms.removed, { text: short(text) })
            : texts.terms.removedEmpty,
          action: {
            label: texts.terms.undo,
            onSelect() {
              focus(idOf(`${part}.${key}.${firstField[part]}`));
              change((now) => restoreItem(now, part, key, before, isEmpty(part)));
            },
          },
        });
      },
      addArticle(slug) {
        change((now) =>
          now.articles.includes(slug) ? now : { ...now, articles: [...now.articles, slug] },
        );
      },
      removeArticle(slug) {
        notes.clear(`articles.${slug}`);
        focus(addButtonId('articles'));
        change((now) => ({ ...now, articles: now.articles.filter((one) => one !== slug) }));
      },
    };
  }, [form, layoutNow, change, notes, texts, announce]);
}

const firstField: Record<ItemPart, string> = {
  terms: 'text',
  definitions: 'text',
  examples: 'en',
  relations: 'kind',
  sources: 'text',
};

/** The id of what adds an item of a part. */
export const addButtonId = (part: ItemPart | 'articles', lang?: Lang): string =>
  `add-${part}${lang ? `-${lang}` : ''}`;

const mostShown = 60;
const short = (text: string): string =>
  text.length > mostShown ? `${text.slice(0, mostShown).trimEnd()}…` : text;
