import type { Direction } from '@/features/study/domain/card-key';
import { LANGS, type Lang } from '@/language/lang';
import type { Field } from '../entry';

/** What our notes and their deck are called in Anki. */
export const NOTE_TYPE = 'Khamsap';
/** The same in every file, so that a second import doubles neither the note type nor the deck. */
export const NOTE_TYPE_ID = 1_764_201_600_001;
export const DECK_ID = 1_764_201_600_002;
/** Seconds since 1970: to be raised with every change of templates or style; newer ones replace those of a learner. */
const changedAt = 1_795_737_600;

/** The field with the term that a card of a language asks with or for. */
export const HEAD_FIELDS = { en: 'English', vi: 'Vietnamese', lo: 'Lao' } as const;

/** All directions, in the order of the templates; never to be changed, as Anki knows a card by its number. */
export const DIRECTIONS: readonly Direction[] = LANGS.flatMap((from) =>
  LANGS.filter((to) => to !== from).map((to) => ({ from, to })),
);

/** The field that is empty where a direction is not asked. */
export const switchOf = ({ from, to }: Direction): string => `${from}-${to}`;

/**
 * The fields of a note. The directions are fields and not templates left out, because Anki takes a note type with other
 * templates or field names for another one, and then refuses to update the notes that are there.
 */
export const NOTE_FIELDS = [
  'Id',
  ...LANGS.map((lang) => HEAD_FIELDS[lang]),
  'Romanization',
  'Other names',
  'Definitions',
  'Examples',
  'Category',
  'Articles',
  'Link',
  ...DIRECTIONS.map(switchOf),
] as const;

/** What our notes say of a concept that can be asked for. */
export const ANKI_CARRIES: ReadonlySet<Field> = new Set<Field>([
  'category',
  'termType',
  'termStatus',
  'romanization',
  'definitions',
  'articles',
  'examples',
]);

/** Lao needs room above and below its letters for marks; no font or script comes from elsewhere. */
const css = `.card { font: 20px/1.5 system-ui, sans-serif; text-align: center; color: #1c1917; background: #fff; max-width: 36em; margin: 0 auto; padding: 1em; }
.term { font-size: 1.6em; overflow-wrap: anywhere; }
.small { font-size: 0.85em; color: #57534e; }
.details { text-align: left; }
.details p { margin: 0.4em 0; white-space: pre-wrap; }
.details div[data-id] { margin: 0.8em 0; }
[lang="lo"] { font-family: "Noto Sans Lao Looped", "Noto Sans Lao", "Phetsarath OT", "Lao Sangam MN", system-ui, sans-serif; line-height: 1.9; }
a { color: #1d4ed8; }
.nightMode.card, .nightMode .card, .night_mode.card { color: #f5f5f4; background: #1c1917; }
.nightMode .small, .night_mode .small { color: #d6d3d1; }
.nightMode a, .night_mode a { color: #93c5fd; }`;

const term = (lang: Lang) => `<div class="term" lang="${lang}">{{${HEAD_FIELDS[lang]}}}</div>`;
const section = (field: string, kind: string) =>
  `{{#${field}}}<div class="${kind}">{{${field}}}</div>{{/${field}}}`;

/** The question: empty, so that Anki makes no card, where its direction is not asked or a term is missing. */
function front(direction: Direction): string {
  const fields = [switchOf(direction), HEAD_FIELDS[direction.from], HEAD_FIELDS[direction.to]];
  const open = fields.map((field) => `{{#${field}}}`).join('');
  const close = fields.map((field) => `{{/${field}}}`).reverse();
  const hint = `<div class="small">→ ${HEAD_FIELDS[direction.to]}</div>`;
  return `${open}${term(direction.from)}${hint}${close.join('')}`;
}

function back({ from, to }: Direction): string {
  const third = LANGS.filter((lang) => lang !== from && lang !== to).map(
    (lang) => `<div class="small" lang="${lang}">{{${HEAD_FIELDS[lang]}}}</div>`,
  );
  return [
    `{{FrontSide}}<hr id="answer">${term(to)}`,
    section('Romanization', 'small'),
    ...third,
    section('Other names', 'details small'),
    section('Definitions', 'details'),
    section('Examples', 'details'),
    section('Category', 'small'),
    section('Link', 'small'),
  ].join('\n');
}

const fieldAt = (name: string): number => NOTE_FIELDS.indexOf(name);

/** The note type as the column `models` of a collection of schema 11 has it. */
export const noteType = () => ({
  id: NOTE_TYPE_ID,
  name: NOTE_TYPE,
  type: 0,
  mod: changedAt,
  usn: -1,
  sortf: fieldAt(HEAD_FIELDS.en),
  did: DECK_ID,
  tags: [],
  vers: [],
  css,
  latexPre:
    '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  flds: NOTE_FIELDS.map((name, ord) => ({
    ...{ name, ord, rtl: false, sticky: false, font: 'Arial', size: 20, media: [] },
  })),
  tmpls: DIRECTIONS.map((direction, ord) => ({
    name: `${HEAD_FIELDS[direction.from]} → ${HEAD_FIELDS[direction.to]}`,
    ord,
    qfmt: front(direction),
    afmt: back(direction),
    bqfmt: '',
    bafmt: '',
    did: null,
  })),
  req: DIRECTIONS.map((direction, ord) => [
    ord,
    'all',
    [HEAD_FIELDS[direction.from], HEAD_FIELDS[direction.to], switchOf(direction)].map(fieldAt),
  ]),
});
