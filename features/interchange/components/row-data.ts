import { messagesOf } from '@/i18n/texts';
import { LANGS, type Lang } from '@/language/lang';
import { guessLang } from '@/language/script';
import type { Alike, Choice, ImportContent, Outcome, RowKind } from '../domain/row';
import type { AlikeData, RowData, RowProblem, Text } from './import-data';

interface Row {
  number: number;
  line: number;
  column: number;
  kind: RowKind;
  label: string;
  conceptId: string;
  content: ImportContent;
  problems: Record<string, string>;
  alike: readonly Alike[];
  choice: Choice | null;
  mergeInto: string | null;
  outcome: Outcome | null;
}

/** A row of an import in the words of a locale. */
export function rowData(row: Row, locale: Lang): RowData {
  const { number, line, column, kind, label, content, outcome, choice, mergeInto } = row;
  const id = conceptOf(row);
  return {
    ...{ number, kind, outcome, choice, mergeInto },
    at: { line, column },
    name: textOf(label, content.terms.find(({ text }) => text === label)?.lang),
    href: id && conceptAddress(locale, id),
    wordings: LANGS.flatMap((lang) => {
      const own = content.terms.filter((term) => term.lang === lang && !term.searchOnly);
      const first = own.find(({ status }) => status === 'preferred') ?? own[0];
      return first ? { lang, text: first.text } : [];
    }),
    category: content.category ?? null,
    problems: problemsOf(row, locale),
    alike: row.alike.map((one) => alikeData(one, content, locale)),
  };
}

const conceptAddress = (locale: Lang, id: string) => `/${locale}/admin/concepts/${id}`;

/** The concept that is there for a row. */
function conceptOf({ kind, outcome, conceptId, mergeInto }: Row): string | null {
  if (outcome === 'merged') return mergeInto;
  const isThere = kind === 'same' || kind === 'changed' || outcome === 'created';
  return isThere ? conceptId : null;
}

function textOf(text: string, lang: Lang | undefined = guessLang(text) ?? undefined): Text {
  return { text, ...(lang && { lang }) };
}

function alikeData(
  { id, slug, label, shared }: Alike,
  { terms }: ImportContent,
  locale: Lang,
): AlikeData {
  return {
    id,
    name: textOf(label),
    href: slug ? conceptAddress(locale, id) : null,
    shared: [...new Set(shared)].map((text) =>
      textOf(text, terms.find((term) => term.text === text)?.lang),
    ),
  };
}

function problemsOf({ problems, content }: Row, locale: Lang): RowProblem[] {
  const { imports, history } = messagesOf(locale);
  const { parts, items } = history.difference;
  const sentences: Record<string, string> = imports.rowProblems;
  return Object.entries(problems).map(([path, code]) => {
    const [part = '', at] = path.split('.');
    const names: Record<string, string> = at === undefined ? parts : { ...parts, ...items };
    const of = at === undefined ? undefined : itemAt(content, part, Number(at));
    return {
      key: path,
      part: names[part] ?? part,
      ...(of && { of }),
      sentence: sentences[code] ?? imports.rowProblems.invalid,
    };
  });
}

const longestShown = 120;

/** The text of an item of a concept, so that it is found in the file. */
function itemAt(content: ImportContent, part: string, at: number): Text | undefined {
  const { terms, definitions, articles, sources, examples } = content;
  const texts: Record<string, Text | undefined> = {
    terms: terms[at],
    definitions: definitions[at],
    articles: articles[at] === undefined ? undefined : { text: articles[at] },
    sources: sources[at] === undefined ? undefined : { text: sources[at] },
    examples: examples[at] && { text: examples[at].en, lang: 'en' },
  };
  const found = texts[part];
  if (!found) return undefined;
  const { text, lang } = found;
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  return textOf(shown, lang);
}
