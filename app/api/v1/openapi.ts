import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import {
  articleDetailSchema,
  articleListQuery,
  articleListSchema,
  recognizedSchema,
  recognizeSchema,
} from '@/features/articles/api-schema';
import {
  conceptDetailSchema,
  conceptListQuery,
  conceptListSchema,
} from '@/features/glossary/api-schema';
import { exportQuerySchema } from '@/features/interchange/schema';
import { searchQuery, searchSchema } from '@/features/search/api-schema';
import {
  contentsSchema,
  postAnswerSchema,
  postBodySchema,
  queueSchema,
} from '@/features/study/api-schema';
import { contentsQuerySchema, queueQuerySchema } from '@/features/study/schema';
import { env } from '@/lib/env';
import { healthSchema } from '../health/schema';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('A stable name of the problem'),
    errors: z
      .record(z.string(), z.string())
      .optional()
      .describe('A code for each parameter or field at fault'),
    instance: z.string().optional().describe('Under this the server log knows more'),
  })
  .meta({ id: 'Problem' });

const json = (schema: z.ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const problemJson = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

let document: ReturnType<typeof createDocument> | undefined;

/** The OpenAPI document of the HTTP API, from the schemas that the routes use. */
export function openApiDocument() {
  document ??= createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Khamsap',
      version: '1',
      description: 'Terms in English, Vietnamese and Lao. The data is under CC BY 4.0.',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: env().origin }],
    paths: {
      '/api/v1/search': {
        get: {
          operationId: 'search',
          summary: 'Published concepts by any of their terms, however the query is typed',
          requestParams: { query: searchQuery },
          responses: {
            200: json(searchSchema, 'The hits, best first'),
            400: problemJson('A parameter is wrong'),
          },
        },
      },
      '/api/v1/concepts': {
        get: {
          operationId: 'listConcepts',
          summary: 'Published concepts in order of change, oldest first',
          requestParams: { query: conceptListQuery },
          responses: {
            200: json(conceptListSchema, 'One page'),
            400: problemJson('A parameter is wrong'),
          },
        },
      },
      '/api/v1/concepts/{id}': {
        get: {
          operationId: 'getConcept',
          summary: 'One published concept, whole',
          requestParams: { path: z.object({ id: z.string().describe('The id or the slug') }) },
          responses: {
            200: json(conceptDetailSchema, 'The concept'),
            404: problemJson('There is no such concept'),
          },
        },
      },
      '/api/v1/articles': {
        get: {
          operationId: 'listArticles',
          summary: 'Articles that the terms come from, in the order in which they came',
          requestParams: { query: articleListQuery },
          responses: {
            200: json(articleListSchema, 'One page'),
            400: problemJson('A parameter is wrong'),
          },
        },
      },
      '/api/v1/articles/{slug}': {
        get: {
          operationId: 'getArticle',
          summary: 'An article with its terms; a public one with its text',
          requestParams: { path: z.object({ slug: z.string() }) },
          responses: {
            200: json(articleDetailSchema, 'The article'),
            404: problemJson('There is no such article'),
          },
        },
      },
      '/api/v1/recognize': {
        post: {
          operationId: 'recognize',
          summary: 'The terms of published concepts in a running text',
          requestBody: { content: { 'application/json': { schema: recognizeSchema } } },
          responses: {
            200: json(recognizedSchema, 'Where terms stand'),
            400: problemJson('The post cannot be read'),
            413: problemJson('The text is too long'),
          },
        },
      },
      '/api/v1/export': {
        get: {
          operationId: 'exportConcepts',
          summary:
            'Concepts as a file: TBX version 3 (tbx) or 2 (tbx2), a table (csv, xlsx), flashcards (anki, ankiText), or JSON, which says all',
          requestParams: { query: exportQuerySchema },
          responses: {
            200: {
              description: 'The file, as it is written',
              content: {
                'application/x-tbx+xml': { schema: z.string() },
                'text/csv': { schema: z.string() },
                'text/plain': { schema: z.string() },
                'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
                  schema: z.string().meta({ format: 'binary' }),
                },
                'application/apkg': { schema: z.string().meta({ format: 'binary' }) },
                'application/json': { schema: z.unknown() },
              },
            },
            400: problemJson('A parameter is wrong'),
            401: problemJson(
              'Not signed in, for other than published concepts or one’s own scheduling',
            ),
            403: problemJson('Others than published concepts are for editors'),
            404: problemJson('There is no such article'),
          },
        },
      },
      '/api/v1/study/events': {
        post: {
          operationId: 'postStudyEvents',
          summary: 'Keeps what a learner did; by a signed-in browser',
          requestBody: { content: { 'application/json': { schema: postBodySchema } } },
          responses: {
            200: json(postAnswerSchema, 'What became of each event'),
            400: problemJson('The post cannot be read'),
            401: problemJson('Not signed in'),
            413: problemJson('Longer than 8 MB'),
          },
        },
      },
      '/api/v1/study/queue': {
        get: {
          operationId: 'getStudyQueue',
          summary: 'What a learner is to do today, of one deck or of all; for a signed-in browser',
          requestParams: { query: queueQuerySchema },
          responses: {
            200: json(queueSchema, 'The beginning of the queue, with what is shown of it'),
            400: problemJson('A parameter is wrong'),
            401: problemJson('Not signed in'),
            404: problemJson('The learner has no such deck'),
          },
        },
      },
      '/api/v1/study/concepts': {
        get: {
          operationId: 'listStudyConcepts',
          summary:
            'What a session shows of published concepts: some, or those of a deck in its order',
          requestParams: { query: contentsQuerySchema },
          responses: {
            200: json(contentsSchema, 'One page'),
            400: problemJson('A parameter is wrong'),
          },
        },
      },
      '/api/v1/study/data': {
        get: {
          operationId: 'getStudyData',
          summary: 'All that is kept of a learner’s studying, as a file; for a signed-in browser',
          responses: {
            200: json(z.object({ format: z.literal('khamsap-study-1') }).loose(), 'The data'),
            401: problemJson('Not signed in'),
          },
        },
      },
      '/api/health': {
        get: {
          operationId: 'health',
          summary: 'Whether the process serves, and its database',
          responses: {
            200: json(healthSchema, 'All is well'),
            503: json(healthSchema, 'The database does not answer, or is not migrated'),
          },
        },
      },
    },
  });
  return document;
}
