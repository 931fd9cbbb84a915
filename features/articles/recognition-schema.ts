import { z } from 'zod';
import { RECOGNITIONS, TERM_STATUSES, TERM_TYPES } from '@/features/glossary/schema';
import { LANGS } from '@/language/lang';

/** The terms of a concept as its form has them, and the one that is asked about. */
export const recognitionPreviewSchema = z
  .object({
    conceptId: z.uuid('id'),
    lang: z.enum(LANGS, 'lang'),
    terms: z
      .array(
        z.object({
          text: z.string().max(300, 'tooLong'),
          type: z.enum(TERM_TYPES),
          status: z.enum(TERM_STATUSES),
          recognition: z.enum(RECOGNITIONS),
          searchOnly: z.boolean(),
        }),
      )
      .min(1, 'required')
      .max(200, 'tooMany'),
    /** The place in `terms` of the term whose occurrences are wanted. */
    term: z.number().int().min(0),
  })
  .refine(({ terms, term }) => term < terms.length, { path: ['term'], error: 'notFound' });
