import { z } from 'zod';
import { LANGS } from '@/language/lang';

/** Which articles an editor's list shows. What is none of it counts as nothing. */
export const deskQuerySchema = z.object({
  q: z.string().trim().max(200).default('').catch(''),
  lang: z.enum(LANGS).optional().catch(undefined),
  access: z.enum(['public', 'reference']).optional().catch(undefined),
  archived: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

export type DeskQuery = z.infer<typeof deskQuerySchema>;
