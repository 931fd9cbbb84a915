import { z } from 'zod';
import { LANGS } from '@/language/lang';
import { articleSlugSchema } from './schema';

const wording = z.string().trim().min(1, 'required').max(300, 'tooLong');

/** A string that is not to be proposed again, or is to be again. */
export const rejectionSchema = z.object({ lang: z.enum(LANGS), text: wording });

export type RejectionInput = z.input<typeof rejectionSchema>;

/** A string that becomes a term of a concept which is there. */
export const mergeSchema = z.object({
  /** The slug of the article that it stands in. */
  article: articleSlugSchema,
  conceptId: z.uuid('id'),
  text: wording,
  acronym: wording.optional(),
});

export type MergeInput = z.input<typeof mergeSchema>;

/** A merge to be undone: the concept, and the version that the merge made. */
export const unmergeSchema = z.object({
  conceptId: z.uuid('id'),
  version: z.number().int().min(2),
});

export type UnmergeInput = z.input<typeof unmergeSchema>;

export const rejectionsQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
