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
