import { z } from 'zod';
import { LANGS } from '@/language/lang';

/** An ISO 8601 date, as exact as it is known. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'date');

export const articleSlugSchema = z
  .string()
  .max(120, 'tooLong')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug');

/** What is known of an article beside its text. */
const metadata = {
  lang: z.enum(LANGS),
  title: z.string().trim().min(1, 'required').max(500, 'tooLong'),
  publisher: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  publishedOn: partialDateSchema.optional(),
  url: z
    .url({ protocol: /^https?$/u, error: 'url' })
    .max(2000, 'tooLong')
    .optional(),
  access: z.enum(['public', 'reference']).default('reference'),
  note: z.string().trim().min(1, 'required').max(5000, 'tooLong').optional(),
};

export const articleInputSchema = z.object({
  id: z.uuid().optional(),
  slug: articleSlugSchema,
  ...metadata,
});

export type ArticleInput = z.infer<typeof articleInputSchema>;

/** How long a text may be, in UTF-16 units: some 150,000 words. */
export const mostText = 1_000_000;

const textSchema = z.string().max(mostText, 'tooLong');

export const textCheckSchema = z.object({ lang: z.enum(LANGS), text: textSchema });

export type TextCheck = z.infer<typeof textCheckSchema>;

/** An article as an editor's form has it: without a text it is a source of concepts only. */
export const articleFormSchema = z.object({
  id: z.uuid(),
  /** The version that the form was opened with; 0 of a new article. */
  version: z.number().int().min(0),
  ...metadata,
  text: textSchema,
  /** Of a translation: the article that it is one of. */
  originalSlug: articleSlugSchema.optional(),
});

export type ArticleForm = z.input<typeof articleFormSchema>;

export const articleArchivingSchema = z.object({
  id: z.uuid(),
  version: z.number().int().min(1),
  isArchived: z.boolean(),
});

export type ArticleArchiving = z.infer<typeof articleArchivingSchema>;

export const articleSearchQuery = z.object({
  q: z.string().max(200, 'tooLong').default(''),
  limit: z.coerce.number('limit').int('limit').min(1, 'limit').max(50, 'limit').default(10),
});

export type ArticleSearch = z.infer<typeof articleSearchQuery>;

/** Of which concept the card is asked for, in which article; `textless`: by who does not see its text. */
export const termCardQuery = z.object({
  concept: z.uuid('id'),
  article: z.uuid('id'),
  textless: z.literal('1').optional(),
});
