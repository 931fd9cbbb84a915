import { z } from 'zod';
import { CATEGORIES } from '@/features/glossary/schema';
import { LANGS } from '@/language/lang';

export const maxHits = 50;

/** What a search may be narrowed to. */
export const searchFilterSchema = z.object({
  category: z.enum(CATEGORIES, 'category').optional(),
  lang: z.enum(LANGS, 'lang').optional(),
});

export type SearchFilter = z.infer<typeof searchFilterSchema>;

/** What is asked about terms that somebody is about to write. */
export const duplicatesSchema = z.object({
  /** The concept that they are for. */
  id: z.uuid('id'),
  terms: z
    .array(z.object({ lang: z.enum(LANGS, 'lang'), text: z.string().max(300, 'tooLong') }))
    .max(60, 'tooMany'),
});

export const editorSearchQuery = z.object({
  q: z.string().max(300, 'tooLong').default(''),
  limit: z.coerce.number('limit').int('limit').min(1, 'limit').max(50, 'limit').default(10),
  locale: z.enum(LANGS, 'locale').default('en'),
});
