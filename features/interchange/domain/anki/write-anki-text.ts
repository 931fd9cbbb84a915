import type { ExportConcept } from '../entry';
import { type NoteOptions, noteOf } from './note';
import { NOTE_FIELDS, NOTE_TYPE } from './note-type';

const chunkLength = 32_000;
const guidColumn = 'GUID';
const tagsColumn = 'Tags';

/**
 * Notes as the text that Anki imports (its manual, "Text files"): a line for each, tabs between the columns. It takes
 * the note type from an `.apkg` of ours that was imported before.
 * @yields the file in chunks of some 32,000 UTF-16 units; UTF-8 once encoded
 */
export async function* writeAnkiText(
  concepts: AsyncIterable<ExportConcept>,
  options: NoteOptions,
): AsyncGenerator<string> {
  let chunk = [
    '#separator:tab',
    '#html:true',
    `#notetype:${NOTE_TYPE}`,
    `#deck:${NOTE_TYPE}`,
    '#guid column:1',
    `#tags column:${NOTE_FIELDS.length + 2}`,
    `#columns:${[guidColumn, ...NOTE_FIELDS, tagsColumn].join('\t')}\n`,
  ].join('\n');
  for await (const concept of concepts) {
    const note = noteOf(concept, options);
    if (!note) continue;
    // Fields have neither tabs nor line breaks, and do not begin with a quote: they are escaped.
    chunk += `${[note.guid, ...note.fields, note.tags.join(' ')].join('\t')}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
