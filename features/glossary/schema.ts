import { z } from 'zod';
import { LANGS } from '@/language/lang';
import { plainText } from '@/language/script';
import { CONCEPT_STATUSES } from './domain/status';

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
export const TERM_TYPES = ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant'] as const;
export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'superseded'] as const;
export const PARTS_OF_SPEECH = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const;
export const RECOGNITIONS = ['always', 'byCase', 'inContext', 'never'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export const RELATION_KINDS = ['broader', 'partOf', 'predecessor', 'related'] as const;

export type Category = (typeof CATEGORIES)[number];
export type TermType = (typeof TERM_TYPES)[number];
export type TermStatus = (typeof TERM_STATUSES)[number];
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Nothing of ours has markup; what looks like it was pasted or is an attack. */
const isPlain = (value: string) => !/<[a-z!/?]/iu.test(value);
const clean = (value: string) => plainText(value);
const text = (max: number) =>
  z
    .string()
    .overwrite(clean)
    .min(1, 'required')
    .max(max, 'tooLong')
    .refine(isPlain, { error: 'markup' });
/** Empty is absent, as a form sends it. */
const optionalText = (max: number) =>
  z
    .string()
    .overwrite(clean)
    .max(max, 'tooLong')
    .refine(isPlain, { error: 'markup' })
    .transform((value) => (value === '' ? undefined : value))
    .optional();
const optionalOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.enum(values), z.literal('')])
    .transform((value) => (value === '' ? undefined : value))
    .optional();
export const langSchema = z.enum(LANGS);
/** The form of a slug; an id of ours has it too. */
export const slugSchema = z
  .string()
  .max(120, 'tooLong')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug');
const idSchema = z.uuid('id');

export const termInputSchema = z.object({
  lang: langSchema,
  text: text(300),
  type: z.enum(TERM_TYPES),
  status: z.enum(TERM_STATUSES),
  partOfSpeech: optionalOf(PARTS_OF_SPEECH),
  romanization: optionalText(400),
  romanizationGenerated: z.boolean().default(false),
  note: optionalText(2000),
  source: optionalText(2000),
  searchOnly: z.boolean().default(false),
  recognition: z.enum(RECOGNITIONS).default('always'),
  confidence: optionalOf(CONFIDENCES),
});

const definitionInputSchema = z.object({
  lang: langSchema,
  text: text(5000),
  source: optionalText(2000),
});

const relationInputSchema = z.object({
  kind: z.enum(RELATION_KINDS),
  /** The id of the other concept. */
  to: idSchema,
});

/** A sentence in three languages. Other concepts may have the same one, which then changes for them as well. */
const exampleInputSchema = z.object({
  id: idSchema,
  en: text(2000),
  vi: text(2000),
  lo: text(2000),
});

/** A concept as it is written: what a form, an import file and a revision hold. */
export const conceptInputSchema = z.object({
  id: idSchema.optional(),
  slug: slugSchema,
  category: z.enum(CATEGORIES, 'required'),
  subject: optionalText(200),
  status: z.enum(CONCEPT_STATUSES).default('draft'),
  editorNote: optionalText(5000),
  terms: z.array(termInputSchema).min(1, 'required').max(200, 'tooMany'),
  definitions: z.array(definitionInputSchema).max(30, 'tooMany').default([]),
  /** Slugs of the articles that the concept comes from. */
  articles: z.array(slugSchema).max(500, 'tooMany').default([]),
  /** Other texts that it comes from. */
  sources: z.array(text(2000)).max(50, 'tooMany').default([]),
  relations: z.array(relationInputSchema).max(200, 'tooMany').default([]),
  examples: z.array(exampleInputSchema).max(50, 'tooMany').default([]),
});

export type TermInput = z.infer<typeof termInputSchema>;
export type ConceptInput = z.infer<typeof conceptInputSchema>;
export type ExampleInput = z.infer<typeof exampleInputSchema>;

const VIEWS = ['list', 'table'] as const;

/** The state of the terms page as its address holds it; anything else there is a page that does not exist. */
export const browseSchema = z.object({
  category: z.enum(CATEGORIES).optional(),
  article: slugSchema.optional(),
  letter: z.string().min(1).max(2).optional(),
  sort: langSchema.optional(),
  view: z.enum(VIEWS).default('list'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
