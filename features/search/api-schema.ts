import { z } from 'zod';
import { headingSchema } from '@/features/glossary/api-schema';
import { langSchema, TERM_STATUSES, TERM_TYPES } from '@/features/glossary/schema';
import { MATCH_KINDS } from './domain/kinds';
import { maxHits, searchFilterSchema } from './schema';

export const searchQuery = searchFilterSchema.extend({
  q: z.string().default('').meta({ description: 'What is looked for, in any of the languages' }),
  limit: z.coerce
    .number('limit')
    .int('limit')
    .min(1, 'limit')
    .max(maxHits, 'limit')
    .default(20)
    .meta({ description: `At most this many hits, 1 to ${maxHits}` }),
  locale: langSchema
    .default('en')
    .meta({ description: 'The language whose terms come first among equals' }),
});

const hit = z.object({
  concept: headingSchema,
  match: z.object({
    lang: langSchema,
    text: z.string().describe('The term that matched'),
    kind: z.enum(MATCH_KINDS).describe('How it matched, the best way first'),
    type: z.enum(TERM_TYPES),
    status: z.enum(TERM_STATUSES),
    ranges: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .describe('What of the text matched: half-open ranges of UTF-16 offsets'),
  }),
});

export const searchSchema = z
  .object({
    query: z.string(),
    hits: z.array(hit).describe('Best first, one a concept'),
    nearest: z.array(hit).describe('What comes close, when there is no hit'),
  })
  .meta({ id: 'Search' });
