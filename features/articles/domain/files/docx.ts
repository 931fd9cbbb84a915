import { strFromU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type ReadText, UnreadableFile } from './read-text';

/** What the parts of a document that are needed may unpack to. */
const mostBytes = 30 * 1024 * 1024;
const documentPart = /^word\/document\d*\.xml$/u;
const corePart = 'docProps/core.xml';
const needed = [
  documentPart,
  /^word\/_rels\/document\d*\.xml\.rels$/u,
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml)$/u,
];

/**
 * The text of a Word document, a blank line between paragraphs. Only the parts with the text are unpacked, and only as
 * far as they say they are long.
 * @throws UnreadableFile `kind` for a zip file that is no document, `bomb` for one that unpacks to more than 30 MB,
 *   `declarations` for one with a DTD, `broken` for one that is cut off or wrong
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  const { [corePart]: core, ...parts } = unpack(bytes);
  const title = core && titleIn(strFromU8(core));
  // Only what was looked through: the rest of the file is not for the parser.
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.extractRawText({ buffer }).catch(() => {
    throw new UnreadableFile('broken');
  });
  return { text: value.trim(), ...(title && { title }) };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const sizes = new Map<string, number>();
  let total = 0;
  const parts = unzip(bytes, (name, size) => {
    if (!needed.some((pattern) => pattern.test(name))) return false;
    total += size;
    if (total > mostBytes) throw new UnreadableFile('bomb');
    sizes.set(name, size);
    return true;
  });
  if (!Object.keys(parts).some((name) => documentPart.test(name))) throw new UnreadableFile('kind');
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new UnreadableFile('declarations');
    // Of a part that is longer than it says, the end is missing.
    const isWhole =
      part.length === sizes.get(name) && /<\/[\w:]+>\s*$|\/>\s*$/u.test(xml.slice(-200));
    if (!isWhole || (documentPart.test(name) && !/<\/\w+:document>\s*$/u.test(xml.slice(-200)))) {
      throw new UnreadableFile('broken');
    }
  }
  return parts;
}

function unzip(
  bytes: Uint8Array,
  filter: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => filter(name, originalSize) });
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('broken');
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function titleIn(core: string): string | undefined {
  const title = /<dc:title>([^<]{1,500})<\/dc:title>/u.exec(core)?.[1];
  return title?.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name) => entities[name] ?? '').trim();
}
