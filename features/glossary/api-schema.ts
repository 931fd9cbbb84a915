import { z } from 'zod';
import { RELATION_ROLES } from './domain/concept';
import { CATEGORIES, langSchema, PARTS_OF_SPEECH, TERM_STATUSES, TERM_TYPES } from './schema';

const labels = z
  .object({ en: z.string(), vi: z.string(), lo: z.string() })
  .describe('The preferred term of each language; empty where there is none');

export const headingSchema = z.object({
  id: z.string(),
  slug: z.string(),
  category: z.enum(CATEGORIES),
  labels,
});

export const conceptListQuery = z.object({
  category: z.enum(CATEGORIES, 'category').optional(),
  updatedSince: z.iso
    .datetime({ offset: true, error: 'datetime' })
    .transform((value) => new Date(value))
    .optional()
    .meta({ description: 'Only concepts changed at or after this time (ISO 8601)' }),
  cursor: z
    .string()
    .max(200, 'cursor')
    .optional()
    .meta({ description: 'nextCursor of the page before' }),
  limit: z.coerce
    .number('limit')
    .int('limit')
    .min(1, 'limit')
    .max(100, 'limit')
    .default(50)
    .meta({ description: 'At most this many concepts, 1 to 100' }),
});

export const conceptListSchema = z
  .object({
    concepts: z.array(headingSchema.extend({ updatedAt: z.iso.datetime() })),
    nextCursor: z.string().nullable().describe('null on the last page'),
  })
  .meta({ id: 'ConceptList' });

export const conceptDetailSchema = headingSchema
  .extend({
    subject: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    terms: z.array(
      z.object({
        id: z.string(),
        lang: langSchema,
        text: z.string(),
        type: z.enum(TERM_TYPES),
        status: z.enum(TERM_STATUSES),
        partOfSpeech: z.enum(PARTS_OF_SPEECH).nullable(),
        romanization: z.string().nullable(),
        romanizationGenerated: z.boolean(),
        note: z.string().nullable(),
        source: z.string().nullable(),
      }),
    ),
    definitions: z.array(
      z.object({ lang: langSchema, text: z.string(), source: z.string().nullable() }),
    ),
    relations: z.array(
      z.object({
        role: z.enum(RELATION_ROLES).describe('What the other concept is to this one'),
        concept: headingSchema,
      }),
    ),
    sources: z.array(
      z.object({
        article: z
          .object({
            id: z.string(),
            slug: z.string(),
            lang: langSchema,
            title: z.string(),
            publisher: z.string(),
            publishedOn: z.string().nullable().describe('ISO 8601, as exact as it is known'),
            url: z.string().nullable(),
          })
          .nullable(),
        text: z.string().nullable(),
      }),
    ),
    examples: z.array(z.object({ id: z.string(), texts: labels })),
  })
  .meta({ id: 'Concept' });
