import { Readability } from '@mozilla/readability';
import { convert, type HtmlToTextOptions } from 'html-to-text';
import { parseHTML } from 'linkedom';
import { isLang, type Lang } from '@/language/lang';
import { type ReadText, UnreadableFile } from './read-text';

/** A long article has some hundreds; reading takes about 10 µs for each. */
const mostTags = 150_000;
const mostDepth = 500;

/**
 * The main content of a saved page as plain text, with what the page says about itself. Where no main content can be
 * told, the whole page but its navigation. Nothing in the page is run or fetched.
 * @throws UnreadableFile `tooComplex` for a page with too many tags
 */
export function readHtml(html: string): ReadText {
  if (tagCount(html) > mostTags) throw new UnreadableFile('tooComplex');
  const { document } = parseHTML(html);
  if (!document.documentElement) return { text: htmlToText(html) };
  const lang = langOf(document.documentElement.getAttribute('lang'));
  const date = dateIn(document);
  const heading = onlyHeading(document);
  const article = mainContent(document);
  const text = (article?.content && htmlToText(article.content)) || htmlToText(html);
  const publishedOn = dateOf(article?.publishedTime) ?? date;
  const title = titleOf(article?.title?.trim() ?? document.title.trim(), heading);
  return {
    text,
    ...(title && { title }),
    ...(article?.siteName?.trim() && { publisher: article.siteName.trim() }),
    ...(publishedOn && { publishedOn }),
    ...(lang && { lang }),
  };
}

/** HTML as plain text: a blank line between paragraphs, no addresses, no pictures. */
export function htmlToText(html: string): string {
  return convert(html, options).trim();
}

const block = { leadingLineBreaks: 2, trailingLineBreaks: 2 };
const skipped = [
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'head', 'title'],
  ...['nav', 'form', 'button', 'select', 'textarea', 'img', 'video', 'audio', 'hr'],
];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const cells = ['td', 'th', 'dt', 'dd', 'figcaption', 'caption', 'blockquote'];

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: mostDepth },
  selectors: [
    ...skipped.map((selector) => ({ selector, format: 'skip' })),
    ...headings.map((selector) => ({ selector, options: { ...block, uppercase: false } })),
    ...cells.map((selector) => ({ selector, format: 'block', options: block })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'ul', options: { ...block, itemPrefix: '- ' } },
    { selector: 'ol', options: block },
  ],
};

function mainContent(document: Document) {
  try {
    return new Readability(document).parse();
  } catch (error) {
    // Too deep for it: the text is had without it.
    if (error instanceof RangeError) throw new UnreadableFile('tooComplex');
    return null;
  }
}

function onlyHeading(document: Document): string {
  const [heading, ...others] = document.querySelectorAll('h1');
  return others.length > 0 ? '' : (heading?.textContent?.trim().replace(/\s+/gu, ' ') ?? '');
}

/** The heading where the title of the page is that with the name of the site after it. */
function titleOf(title: string, heading: string): string {
  return heading && title.startsWith(heading) ? heading : title;
}

function tagCount(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count++;
  return count;
}

function langOf(tag: string | null): Lang | undefined {
  const code = tag?.trim().slice(0, 2).toLowerCase() ?? '';
  return isLang(code) && /^..(?:$|[-_])/u.test(tag?.trim() ?? '') ? code : undefined;
}

const dateNames = [
  'date',
  'pubdate',
  'publishdate',
  'dc.date',
  'dc.date.issued',
  'article:published_time',
];

/** The date that the head or the first time element of a page names. */
function dateIn(document: Document): string | undefined {
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const date = dateNames.includes(name) ? dateOf(meta.getAttribute('content')) : undefined;
    if (date) return date;
  }
  return dateOf(document.querySelector('time[datetime]')?.getAttribute('datetime'));
}

/** The day, in the time zone of who published. */
function dateOf(value: string | null | undefined): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?![\d-])/u.exec(value ?? '')?.[1];
  return day && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : undefined;
}
