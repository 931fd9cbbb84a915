/** How the names of files end that are read, by format: TBX in any version. */
const endings = {
  json: ['.json', '.jsonl'],
  tbx: ['.tbx', '.xml'],
  csv: ['.csv', '.tsv', '.tab'],
  xlsx: ['.xlsx', '.xlsm'],
  apkg: ['.apkg'],
  ankiText: ['.txt'],
} as const;

/** The formats that are read. */
export type ReadFormat = keyof typeof endings;

export const READ_FORMATS = Object.keys(endings) as ReadFormat[];

/** How the names of files of a format end. */
export const endingsOf = (format: ReadFormat): readonly string[] => endings[format];

/** The format of a file by its name; undefined for one that is not read. */
export function readFormatOf(fileName: string): ReadFormat | undefined {
  const name = fileName.toLowerCase();
  return READ_FORMATS.find((format) => endings[format].some((ending) => name.endsWith(ending)));
}

/** The largest file that is taken, in bytes. */
export const mostBytes = 300 * 1024 * 1024;
