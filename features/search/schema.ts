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

export const missQuerySchema = z.object({
  q: z.string().max(300).catch('').default(''),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

/** A query that found nothing, with how often on which days. */
export const missedSearchSchema = z.object({
  query: z.string().min(1).max(300),
  days: z
    .array(z.object({ day: z.iso.date(), count: z.int().min(1).max(1_000_000_000) }))
    .min(1)
    .max(1000),
});

export type MissedSearch = z.infer<typeof missedSearchSchema>;

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
