import type { Direction } from '@/features/study/domain/card-key';
import { headTerm } from '@/features/study/domain/content';
import { LANGS, type Lang } from '@/language/lang';
import type { ExportConcept } from '../entry';
import { escapeAttribute, escapeHtml } from './html';
import { DIRECTIONS, HEAD_FIELDS, NOTE_FIELDS, switchOf } from './note-type';

type Term = ExportConcept['terms'][number];

/** A concept as a note of Anki. */
export interface Note {
  /** The id of the concept: by it Anki knows a note again. */
  guid: string;
  /** HTML, one for each of `NOTE_FIELDS`. */
  fields: string[];
  tags: string[];
  /** What is asked of it, by numbers in `DIRECTIONS`. */
  asked: number[];
}

export interface NoteOptions {
  directions: readonly Direction[];
  /** Where the site is, without a slash at its end. */
  origin: string;
  /** The language of the pages to which notes lead. */
  locale: Lang;
}

/** The note of a concept; undefined for one without terms in both languages of any direction: Anki deletes notes without cards. */
export function noteOf(concept: ExportConcept, options: NoteOptions): Note | undefined {
  const shown = concept.terms.filter(({ searchOnly }) => !searchOnly);
  const heads: Partial<Record<Lang, Term>> = {};
  for (const lang of LANGS) {
    const head = headTerm(concept, lang);
    heads[lang] = shown.find((term) => term === head);
  }
  const isWanted = ({ from, to }: Direction) =>
    options.directions.some((one) => one.from === from && one.to === to);
  const asked = DIRECTIONS.flatMap((one, ord) =>
    isWanted(one) && heads[one.from] && heads[one.to] ? ord : [],
  );
  if (asked.length === 0) return undefined;
  const others = shown.filter((term) => term !== heads[term.lang]);
  const fields: Record<string, string> = {
    Id: escapeHtml(concept.id),
    Romanization: escapeHtml(heads.lo?.romanization ?? ''),
    'Other names': others.map(paragraph).join(''),
    Definitions: concept.definitions.map(paragraph).join(''),
    Examples: concept.examples.map(exampleHtml).join(''),
    Category: escapeHtml(concept.category),
    Articles: escapeHtml(concept.articles.join(' ')),
    Link: concept.status === 'published' ? link(concept.slug, options) : '',
  };
  for (const lang of LANGS) fields[HEAD_FIELDS[lang]] = headHtml(heads[lang]);
  DIRECTIONS.forEach((direction, ord) => {
    if (asked.includes(ord)) fields[switchOf(direction)] = '1';
  });
  return {
    guid: concept.id,
    fields: NOTE_FIELDS.map((name) => fields[name] ?? ''),
    tags: ['khamsap', concept.category, ...concept.articles].map((tag) =>
      tag.replace(/\s+/gu, '_'),
    ),
    asked,
  };
}

/** The term of a card; what kind it is where it is no preferred full form. */
function headHtml(head: Term | undefined): string {
  if (!head) return '';
  const text = escapeHtml(head.text);
  const isUsual = head.type === 'fullForm' && head.status === 'preferred';
  const romanization = head.lang === 'lo' ? undefined : head.romanization;
  if (isUsual && !romanization) return text;
  return `<span${kindAttributes({ ...head, romanization })}>${text}</span>`;
}

/** A term or a definition. */
const paragraph = (one: Pick<Term, 'lang' | 'text'> & Partial<Term>): string =>
  `<p lang="${one.lang}"${kindAttributes(one)}>${escapeHtml(one.text)}</p>`;

function kindAttributes({ type, status, romanization }: Partial<Term>): string {
  const kind = type && status ? ` class="${type} ${status}"` : '';
  return romanization ? `${kind} title="${escapeAttribute(romanization)}"` : kind;
}

function exampleHtml(example: ExportConcept['examples'][number]): string {
  const texts = LANGS.map((lang) => paragraph({ lang, text: example[lang] }));
  return `<div data-id="${escapeAttribute(example.id)}">${texts.join('')}</div>`;
}

const link = (slug: string, { origin, locale }: NoteOptions): string =>
  `<a href="${escapeAttribute(`${origin}/${locale}/terms/${slug}`)}">${escapeHtml(slug)}</a>`;
