import { UnreadableFile } from './read-text';

export type FileKind = 'text' | 'markdown' | 'html' | 'docx';

const kinds: Record<string, FileKind> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
};

/** The endings of the names of files that can be read. */
export const fileEndings = Object.keys(kinds).map((ending) => `.${ending}`);

const zip = [0x50, 0x4b, 0x03, 0x04];
/** First bytes of files that are no text although they may look like it at first: PDF, RTF. */
const otherTexts = ['%PDF-', '{\\rtf'];

/**
 * What kind a file is, by its name and its first bytes.
 * @throws UnreadableFile `kind` for a name of another kind, for what is no Word document under the name of one and the
 *   reverse
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const kind = kinds[/\.([^.]+)$/u.exec(name.trim())?.[1]?.toLowerCase() ?? ''];
  if (!kind) throw new UnreadableFile('kind');
  if (zip.every((byte, at) => bytes[at] === byte) !== (kind === 'docx')) {
    throw new UnreadableFile(kind === 'docx' ? 'kind' : 'binary');
  }
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (otherTexts.some((other) => start.startsWith(other))) throw new UnreadableFile('kind');
  return kind;
}

/** A page that was saved under another name. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)[\s>]/iu.test(text.slice(0, 1000));
}
