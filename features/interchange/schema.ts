import { z } from 'zod';
import { CATEGORIES, slugSchema } from '@/features/glossary/schema';
import { LANGS, type Lang } from '@/language/lang';
import { CHOICES, OUTCOMES, ROW_KINDS } from './domain/row';

const idSchema = z.uuid();
/** Whether a value from outside can be the id of an import. */
export const isImportId = (value: unknown): value is string => idSchema.safeParse(value).success;

/** As what new concepts are written: as the file says, all as drafts, or published where nothing is lacking. */
export const PUBLISHING = ['file', 'draft', 'published'] as const;

/** What an editor decides before an import is written. */
export const applySchema = z.object({
  publishing: z.enum(PUBLISHING).default('draft'),
  /** Of concepts of which the file does not say it. */
  category: z.enum(CATEGORIES).default('policy'),
});
export type ApplyOptions = z.infer<typeof applySchema>;

/** What is to be done with likely duplicates: some, or all of them. */
export const chooseSchema = z.object({
  rows: z.union([z.array(z.int().min(0)).min(1).max(1_000), z.literal('all')]),
  choice: z.enum(CHOICES),
  /** The concept to merge one of them into. */
  mergeInto: z.uuid('id').optional(),
});
export type ChooseInput = z.input<typeof chooseSchema>;

const page = z.coerce.number().int().min(1).max(1_000_000).default(1);

/** What of an import its page shows: rows of one kind or outcome, or what is not kept of its file. */
export const importQuerySchema = z.object({
  show: z.enum([...ROW_KINDS, 'losses']).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  page,
});
export type ImportQuery = z.infer<typeof importQuerySchema>;

export const importsQuerySchema = z.object({ page });

/** The formats that are written. */
export const EXPORT_FORMATS = ['tbx', 'tbx2', 'csv', 'xlsx', 'anki', 'ankiText', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A status, or all of them. */
export const EXPORT_STATUSES = ['published', 'draft', 'inReview', 'archived', 'all'] as const;

/** Which concepts are written out. */
export const exportFilterSchema = z.object({
  category: z.enum(CATEGORIES, 'category').optional(),
  /** The slug of an article that they come from or stand in. */
  article: slugSchema.optional(),
  /** What a search finds, 300 at most. */
  q: z.string().min(1, 'required').max(300, 'tooLong').optional(),
  /** Others than published ones are for editors. */
  status: z.enum(EXPORT_STATUSES, 'status').default('published'),
});
export type ExportFilter = z.infer<typeof exportFilterSchema>;

const direction = /^(?:en-vi|en-lo|vi-en|vi-lo|lo-en|lo-vi)$/;

/** What flashcards ask, as `en-vi,vi-en`. */
export const directionsSchema = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((all) => all.every((one) => direction.test(one)), 'directions')
  .transform((all) =>
    all.map((one) => ({ from: one.slice(0, 2) as Lang, to: one.slice(3) as Lang })),
  );

export const exportQuerySchema = exportFilterSchema.extend({
  format: z.enum(EXPORT_FORMATS, 'format'),
  /** Of flashcards: all without it. */
  directions: directionsSchema.optional(),
  /** Of flashcards: `own` for what the learner knows already. */
  scheduling: z.literal('own', 'scheduling').optional(),
  /** The language of pages to which the file leads, and by which a search is ordered. */
  locale: z.enum(LANGS).default('en'),
});
