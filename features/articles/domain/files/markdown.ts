import { marked } from 'marked';
import { isLang } from '@/language/lang';
import { htmlToText } from './html';
import type { ReadText } from './read-text';

/** The text of Markdown, with the title that its first heading is, or what stands in front of it between lines of `---`. */
export function readMarkdown(markdown: string): ReadText {
  const { fields, rest } = frontMatter(markdown);
  const { title: heading, body } = firstHeading(rest);
  const title = fields.title ?? heading;
  const { publisher, lang = '' } = fields;
  const date = fields.date?.slice(0, 10) ?? '';
  return {
    text: htmlToText(marked.parse(fields.title && heading ? rest : body, { async: false })),
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(date) && { publishedOn: date }),
    ...(isLang(lang) && { lang }),
  };
}

const most = 4000;

function frontMatter(markdown: string): { fields: Partial<Record<string, string>>; rest: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(markdown.slice(0, most));
  if (!found) return { fields: {}, rest: markdown };
  const lines = (found[1] ?? '').matchAll(/^([a-z]+):[ \t]*(\S.*)$/gimu);
  const fields = [...lines].map(([, name = '', value = '']) => [
    name.toLowerCase(),
    value.trim().replace(/^(["'])(.*)\1$/u, '$2'),
  ]);
  return { fields: Object.fromEntries(fields), rest: markdown.slice(found[0].length) };
}

function firstHeading(markdown: string): { title?: string; body: string } {
  const found = /^\s*# +(\S[^\n]*)(?:\n|$)/u.exec(markdown);
  if (!found) return { body: markdown };
  const title = htmlToText(marked.parseInline(found[1] ?? '', { async: false }));
  return { title, body: markdown.slice(found[0].length) };
}
