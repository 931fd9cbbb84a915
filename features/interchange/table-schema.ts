import { z } from 'zod';
import { COLUMNS } from './domain/table/columns';
import { CERTAINTIES, type Mapping, SEPARATORS } from './domain/table/mapping';
import { mostCells } from './domain/table/row';

/** What an editor says of the columns of a table. */
export const mappingSchema: z.ZodType<Mapping> = z.object({
  headerRow: z.int().min(0).max(100),
  separator: z.enum(SEPARATORS),
  columns: z
    .array(
      z.object({
        header: z.string().max(200, 'tooLong'),
        to: z.enum(['ignore', ...COLUMNS]),
        certainty: z.enum(CERTAINTIES),
      }),
    )
    .min(1, 'required')
    .max(mostCells, 'tooMany'),
});
