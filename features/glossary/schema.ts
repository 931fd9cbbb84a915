import { z } from 'zod';
import { LANGS } from '@/language/lang';

export const CATEGORIES = [
  'institution',
  'forum',
  'party',
  'office',
  'person',
  'publication',
  'media',
  'strategy',
  'agreement',
  'event',
  'policy',
  'history',
  'place',
] as const;
const CONCEPT_STATUSES = ['draft', 'inReview', 'published', 'archived'] as const;
export const TERM_TYPES = ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant'] as const;
export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'superseded'] as const;
export const PARTS_OF_SPEECH = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const;
const RECOGNITIONS = ['always', 'byCase', 'inContext', 'never'] as const;
const CONFIDENCES = ['high', 'medium', 'low'] as const;
export const RELATION_KINDS = ['broader', 'partOf', 'predecessor', 'related'] as const;

export type Category = (typeof CATEGORIES)[number];
export type TermType = (typeof TERM_TYPES)[number];
export type TermStatus = (typeof TERM_STATUSES)[number];
export type RelationKind = (typeof RELATION_KINDS)[number];

const text = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');
export const langSchema = z.enum(LANGS);
/** The form of a slug; an id of ours has it too. */
export const slugSchema = z
  .string()
  .max(120, 'tooLong')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug');

export const termInputSchema = z.object({
  lang: langSchema,
  text: text(300),
  type: z.enum(TERM_TYPES),
  status: z.enum(TERM_STATUSES),
  partOfSpeech: z.enum(PARTS_OF_SPEECH).optional(),
  romanization: text(400).optional(),
  romanizationGenerated: z.boolean().default(false),
  note: text(2000).optional(),
  source: text(2000).optional(),
  searchOnly: z.boolean().default(false),
  recognition: z.enum(RECOGNITIONS).default('always'),
  confidence: z.enum(CONFIDENCES).optional(),
});

const definitionInputSchema = z.object({
  lang: langSchema,
  text: text(5000),
  source: text(2000).optional(),
});

/** A concept as it is written: what a form, an import file and a revision hold. */
export const conceptInputSchema = z.object({
  id: z.uuid().optional(),
  slug: slugSchema,
  category: z.enum(CATEGORIES),
  subject: text(200).optional(),
  status: z.enum(CONCEPT_STATUSES).default('draft'),
  editorNote: text(5000).optional(),
  terms: z.array(termInputSchema).min(1, 'required').max(200, 'tooMany'),
  definitions: z.array(definitionInputSchema).max(30, 'tooMany').default([]),
  /** Slugs of the articles that the concept comes from. */
  articles: z.array(slugSchema).max(500, 'tooMany').default([]),
});

export type TermInput = z.infer<typeof termInputSchema>;
export type ConceptInput = z.infer<typeof conceptInputSchema>;

export const VIEWS = ['list', 'table'] as const;

/** The state of the terms page as its address holds it; anything else there is a page that does not exist. */
export const browseSchema = z.object({
  category: z.enum(CATEGORIES).optional(),
  article: slugSchema.optional(),
  letter: z.string().min(1).max(2).optional(),
  sort: langSchema.optional(),
  view: z.enum(VIEWS).default('list'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
