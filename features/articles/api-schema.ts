import { z } from 'zod';
import { LANGS } from '@/language/lang';
import { mostText } from './schema';

export const recognizeSchema = z.object({
  lang: z.enum(LANGS, 'lang').meta({ description: 'the language of the text' }),
  text: z
    .string('text')
    .max(mostText, 'tooLong')
    .meta({ description: 'running text, up to 1,000,000 UTF-16 units' }),
});

export const recognizedSchema = z
  .object({
    occurrences: z
      .array(
        z.object({
          start: z.int().describe('UTF-16 offset in the text as it was sent'),
          end: z.int(),
          text: z.string().describe('What stands there in the text'),
          termId: z.string(),
          conceptId: z.string(),
        }),
      )
      .describe('In the order of the text; no two overlap'),
  })
  .meta({ id: 'Recognized' });

export const articleListQuery = z.object({
  lang: z.enum(LANGS, 'lang').optional().meta({ description: 'Only articles in this language' }),
  cursor: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'cursor')
    .optional()
    .meta({ description: 'nextCursor of the page before' }),
  limit: z.coerce
    .number('limit')
    .int('limit')
    .min(1, 'limit')
    .max(100, 'limit')
    .default(50)
    .meta({ description: 'At most this many articles, 1 to 100' }),
});

const articleSchema = z.object({
  id: z.string(),
  slug: z.string(),
  lang: z.enum(LANGS),
  title: z.string(),
  publisher: z.string(),
  publishedOn: z
    .string()
    .nullable()
    .describe('ISO 8601, as exact as it is known: 2021, 2021-09 or 2021-09-05'),
  url: z.string().nullable(),
  access: z
    .enum(['public', 'reference'])
    .describe('reference: the text belongs to its publisher and is not given'),
  updatedAt: z.iso.datetime(),
  conceptCount: z.int().describe('Published concepts that come from it or occur in it'),
  translations: z
    .array(z.object({ lang: z.enum(LANGS), slug: z.string() }))
    .describe('The same article in other languages: of a translation its original only'),
});

export const articleListSchema = z
  .object({
    articles: z.array(articleSchema),
    nextCursor: z.string().nullable().describe('null on the last page'),
  })
  .meta({ id: 'ArticleList' });

const offset = z.int().describe('UTF-16 offset in the body');

export const articleDetailSchema = articleSchema
  .extend({
    terms: z
      .array(
        z.object({
          conceptId: z.string(),
          slug: z.string(),
          labels: z.object({ en: z.string(), vi: z.string(), lo: z.string() }),
          count: z.int().describe('0 of a concept that comes from it and does not occur in it'),
        }),
      )
      .describe('As they come in the text'),
    body: z.string().optional().describe('The text; of public articles only, as what follows'),
    sentences: z
      .array(
        z.object({
          number: z.int(),
          start: offset,
          end: offset,
          paragraph: z.int(),
          row: z
            .int()
            .nullable()
            .describe('Sentences of an article and its translations in one row say the same'),
        }),
      )
      .optional(),
    occurrences: z
      .array(z.object({ start: offset, end: offset, termId: z.string(), conceptId: z.string() }))
      .optional(),
  })
  .meta({ id: 'Article' });

export type ArticleListQuery = z.output<typeof articleListQuery>;
export type ArticleListAnswer = z.output<typeof articleListSchema>;
export type ArticleDetailAnswer = z.output<typeof articleDetailSchema>;
