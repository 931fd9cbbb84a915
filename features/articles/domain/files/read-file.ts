import { decodeText } from './decode';
import { fileKind, isHtml } from './file-kind';
import { type ReadText, UnreadableFile } from './read-text';

/**
 * The text of a file and what it says about itself, by its kind.
 * @throws UnreadableFile with the problem of a file that cannot be read
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadText> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const read = await readKind(name, bytes);
  if (read.text.trim() === '') throw new UnreadableFile('noText');
  return read;
}

async function readKind(name: string, bytes: Uint8Array): Promise<ReadText> {
  const kind = fileKind(name, bytes);
  if (kind === 'docx') return (await import('./docx')).readDocx(bytes);
  const text = decodeText(bytes);
  if (kind === 'html' || isHtml(text)) return (await import('./html')).readHtml(text);
  return kind === 'markdown' ? (await import('./markdown')).readMarkdown(text) : { text };
}
