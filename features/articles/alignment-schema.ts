import { z } from 'zod';

const mostRows = 50_000;
const count = z.number().int().min(0);

/** Rows of paragraphs as an editor set them. */
export const alignmentSaveSchema = z.object({
  /** Of the translation. */
  id: z.uuid(),
  /** The versions of the two articles that were looked at. */
  version: z.number().int().min(1),
  originalVersion: z.number().int().min(1),
  rows: z.array(z.tuple([count, count])).max(mostRows, 'tooLong'),
});

export type AlignmentSave = z.infer<typeof alignmentSaveSchema>;
