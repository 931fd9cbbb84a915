import { type ReadItem, UnreadableImport } from './domain/entry';

/** The formats that are read. */
export const READ_FORMATS = ['json', 'tbx', 'csv', 'xlsx', 'apkg', 'ankiText'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

/** What a file of a format says, concept by concept. */
export async function* openFile(
  format: string,
  chunks: AsyncIterable<Uint8Array>,
  mapping?: unknown,
): AsyncGenerator<ReadItem> {
  void [format, chunks, mapping];
  throw new UnreadableImport('otherKind');
}
