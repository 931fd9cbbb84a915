import { z } from 'zod';
import { LANGS } from '@/language/lang';

/** An ISO 8601 date, as exact as it is known. */
const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'date');

export const articleSlugSchema = z
  .string()
  .max(120, 'tooLong')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug');

export const articleInputSchema = z.object({
  id: z.uuid().optional(),
  slug: articleSlugSchema,
  lang: z.enum(LANGS),
  title: z.string().trim().min(1, 'required').max(500, 'tooLong'),
  publisher: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  publishedOn: partialDateSchema.optional(),
  url: z.url('url').max(2000, 'tooLong').optional(),
  access: z.enum(['public', 'reference']).default('reference'),
  note: z.string().trim().min(1, 'required').max(5000, 'tooLong').optional(),
});

export type ArticleInput = z.infer<typeof articleInputSchema>;

export const articleSearchQuery = z.object({
  q: z.string().max(200, 'tooLong').default(''),
  limit: z.coerce.number('limit').int('limit').min(1, 'limit').max(50, 'limit').default(10),
});

export type ArticleSearch = z.infer<typeof articleSearchQuery>;
