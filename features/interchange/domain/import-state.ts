/** How far a file is on its way into the termbase. */
export const IMPORT_STATES = [
  /** Its bytes are on their way. */
  'uploading',
  'reading',
  /** Of a table whose columns are not ours: it waits for somebody to say what they are. */
  'columns',
  /** It was read, and waits to be written or dropped. */
  'ready',
  'applying',
  'applied',
  'undoing',
  'undone',
  /** It cannot be read. */
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
