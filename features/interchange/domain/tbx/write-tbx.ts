import type { ExportConcept } from '../entry';
import { element } from '../xml/xml-text';
import { createBackMatter } from './back-matter';
import { type Dialect, dialects } from './dialects';
import { signature } from './signature';
import { conceptEntry } from './write-entry';

/** What the header of a file says. */
export interface TbxHead {
  title: string;
  created: Date;
  /** Where it comes from: the address of the glossary. */
  origin: string;
}

/** The length of what is written at once, in UTF-16 units: 16 to 48 kB. */
const chunkLength = 16_000;

/**
 * A TBX v3 file (ISO 30042:2019, dialect TBX-Basic, DCA style), UTF-8 once encoded. Lookup forms are left out, and
 * concepts that have nothing else. What relations and sources lead to outside of the file stands in its back matter,
 * so that no reference dangles.
 * @param concepts in the order of the file
 * @yields the file in chunks of some 16,000 UTF-16 units
 */
export function writeTbx3(
  concepts: AsyncIterable<ExportConcept>,
  head: TbxHead,
): AsyncGenerator<string> {
  return write(concepts, head, dialects.v3);
}

/** A TBX v2 file (ISO 30042:2008, martif with `tig`), without a DTD to fetch; otherwise as `writeTbx3`. */
export function writeTbx2(
  concepts: AsyncIterable<ExportConcept>,
  head: TbxHead,
): AsyncGenerator<string> {
  return write(concepts, head, dialects.v2);
}

async function* write(
  concepts: AsyncIterable<ExportConcept>,
  head: TbxHead,
  dialect: Dialect,
): AsyncGenerator<string> {
  const back = createBackMatter();
  let chunk = beginning(head, dialect);
  for await (const concept of concepts) {
    const entry = conceptEntry(concept, dialect);
    if (entry === '') continue;
    back.add(concept);
    chunk += entry;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}</body>${back.write(dialect)}</text></${dialect.root}>\n`;
}

function beginning({ title, created, origin }: TbxHead, dialect: Dialect): string {
  const { root, rootAttributes, header, encoding } = dialect;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${rootAttributes}>\n<${header}><fileDesc>`,
    `<titleStmt>${element('title', {}, title)}</titleStmt>`,
    `<sourceDesc>${element('p', {}, origin)}</sourceDesc></fileDesc>`,
    `<encodingDesc>${encoding}${element('p', {}, signature)}</encodingDesc>`,
    `<revisionDesc><change>${element('p', {}, created.toISOString())}</change></revisionDesc>`,
    `</${header}>\n<text><body>\n`,
  ].join('');
}
