/** What stands for something else in a field of Anki: markup, its own brackets and braces, what separates fields. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be escaped.
const special = /[&<>"'[{\u0000-\u001F\u007F]/gu;

/** A text as HTML of one line, from which `tokensOf` gives it back unchanged. */
export const escapeHtml = (text: string): string =>
  text.replace(special, (char) => (char === '\n' ? '<br>' : `&#${char.charCodeAt(0)};`));

/** The same for a value between double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeHtml(text).replaceAll('<br>', '&#10;');

export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  attributes: string;
}

/** A piece of HTML: a tag, or the text between two, its character references resolved. */
export type Token = { tag: Tag } | { text: string };

/** What is never shown. */
const hidden = new Set(['script', 'style', 'template']);

/** Takes HTML apart, however broken; comments and scripts are left out. Linear. */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = nextTag(html, at);
    if (open > at) yield { text: unescapeHtml(html.slice(at, open)) };
    if (open === html.length) return;
    const isComment = html.startsWith('<!--', open);
    const end = html.indexOf(isComment ? '-->' : '>', open);
    if (end < 0) {
      // A tag that does not end is text; a comment hides the rest.
      if (!isComment) yield { text: unescapeHtml(html.slice(open)) };
      return;
    }
    at = end + (isComment ? 3 : 1);
    const tag = isComment ? undefined : tagOf(html.slice(open + 1, end));
    if (!tag) continue;
    yield { tag };
    if (!hidden.has(tag.name) || tag.isEnd) continue;
    const close = html.indexOf(`</${tag.name}`, at);
    if (close < 0) return;
    at = close;
  }
}

const tagStart = /<(?=[a-z/!?])/giu;

function nextTag(html: string, from: number): number {
  tagStart.lastIndex = from;
  return tagStart.exec(html)?.index ?? html.length;
}

function tagOf(content: string): Tag | undefined {
  const [all, slash, name] = /^(\/?)([a-z][a-z0-9:-]*)/iu.exec(content) ?? [];
  if (all === undefined || name === undefined) return undefined;
  return { name: name.toLowerCase(), isEnd: slash === '/', attributes: content.slice(all.length) };
}

/** The attributes of a tag of ours; those without quotes are left out. */
export function attributesOf({ attributes }: Tag): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of attributes.matchAll(
    /(?<![\w-])([a-z][a-z-]{0,30})="([^"]*)"/gu,
  )) {
    found[name] = unescapeHtml(value);
  }
  return found;
}

/** Those of ISO 8859-1 in their order, from U+00A0. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const references = new Map<string, string>([
  ...latin.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(0xa0 + at)]),
  ...Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', hellip: '…' },
    ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', larr: '←', rarr: '→' },
    ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200C', zwj: '\u200D' },
  }),
]);

/** Resolves character references; those that name nothing stay as they are. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/giu, (all, ...parts) => {
    const [decimal, hex, name] = parts as (string | undefined)[];
    if (name !== undefined) return references.get(name) ?? all;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Tags that stand on lines of their own. */
const blocks = new Set(
  'address article blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** The text of a field of anybody's note: its lines, without sounds and pictures, clozes filled in. Linear. */
export function htmlToText(html: string): string {
  let text = '';
  if (/[<&]/u.test(html)) {
    for (const token of tokensOf(html)) {
      if ('text' in token) text += token.text.replace(/[\t\n\r ]+/gu, ' ');
      else if (blocks.has(token.tag.name)) text += '\n';
      else if (token.tag.name === 'td' || token.tag.name === 'th') text += ' ';
    }
  } else text = html;
  const lines = fillClozes(text.replace(/\[sound:[^\]\n]{0,300}\]/gu, ''))
    .replaceAll('\u00A0', ' ')
    .split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** `{{c1::x::hint}}` says `x`, also inside another one. */
function fillClozes(text: string): string {
  if (!text.includes('{{c')) return text;
  let filled = '';
  let depth = 0;
  /** How deep the hint is in which it stands; 0 outside of any. */
  let hint = 0;
  for (const [piece] of text.matchAll(/\{\{c\d{1,3}::|::|\}\}|[{}:]|[^{}:]+/gu)) {
    if (/^\{\{c/u.test(piece)) depth++;
    else if (piece === '}}' && depth > 0) {
      if (hint === depth) hint = 0;
      depth--;
    } else if (piece === '::' && depth > 0) hint ||= depth;
    else if (hint === 0) filled += piece;
  }
  return filled;
}
