import { z } from 'zod';
import { COLUMNS } from './domain/table/columns';
import {
  CERTAINTIES,
  firstTwice,
  isTermColumn,
  type Mapping,
  SEPARATORS,
} from './domain/table/mapping';
import { mostCells } from './domain/table/row';

const columnSchema = z.object({
  header: z.string().max(200, 'tooLong'),
  to: z.enum(['ignore', ...COLUMNS]),
  certainty: z.enum(CERTAINTIES),
});

/** What an editor says of the columns of a table: one at least has terms, and none is said twice that can be only one. */
export const mappingSchema: z.ZodType<Mapping> = z.object({
  headerRow: z.int().min(0).max(100),
  separator: z.enum(SEPARATORS),
  columns: z
    .array(columnSchema)
    .min(1, 'required')
    .max(mostCells, 'tooMany')
    .superRefine((columns, context) => {
      if (!columns.some(({ to }) => isTermColumn(to))) {
        context.addIssue({ code: 'custom', message: 'noTerms' });
      }
      const twice = firstTwice(columns);
      if (twice >= 0) context.addIssue({ code: 'custom', message: 'twice', path: [twice] });
    }),
});
