/** How far a file is on its way into the termbase. */
export const IMPORT_STATES = [
  /** Its bytes are on their way. */
  'uploading',
  'reading',
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
