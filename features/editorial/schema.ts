import { z } from 'zod';
import { CATEGORIES, conceptInputSchema } from '@/features/glossary/schema';
import { LANGS } from '@/language/lang';
import { plainText } from '@/language/script';

const line = (max: number) =>
  z
    .string()
    .overwrite((value) => plainText(value))
    .max(max, 'tooLong');
const idSchema = z.uuid('id');
/** Whether a value from outside can be the id of something of ours. */
export const isId = (value: unknown): value is string => idSchema.safeParse(value).success;
const versionSchema = z.int('version').min(0, 'version').max(1_000_000_000, 'version');

/** Whether a value from outside can be the version of something. */
export const isVersion = (value: unknown): value is number =>
  versionSchema.safeParse(value).success;

/** A concept as the form has it: its slug is made for it, its id by the form, so that sent twice it is one. */
export const conceptFormSchema = conceptInputSchema.omit({ slug: true }).extend({ id: idSchema });
export type ConceptForm = z.infer<typeof conceptFormSchema>;

/** Why something is done, which may be left out. */
const reasonSchema = line(500).default('');

export const saveSchema = z.object({
  concept: conceptFormSchema,
  /** The version that the form was opened with; 0 for a new concept. */
  version: versionSchema,
  reason: reasonSchema,
  /** The proposed change that is in it. */
  proposalId: idSchema.optional(),
});
export type SaveInput = z.input<typeof saveSchema>;

export const proposeSchema = z.object({
  concept: conceptFormSchema,
  version: versionSchema,
  /** The version of the proposal that the form was opened with; 0 for none. */
  proposalVersion: versionSchema,
  reason: reasonSchema,
  /** Whether editors are asked to look at it, or it is only kept. */
  submit: z.boolean(),
});
export type ProposeInput = z.input<typeof proposeSchema>;

export const commentSchema = line(2000).min(1, 'required');

export const flagSchema = z.object({
  conceptId: idSchema,
  /** Of the term; both are absent for the concept as a whole. */
  lang: z.enum(LANGS).optional(),
  text: line(300).optional(),
  reason: line(1000).min(1, 'required'),
});
export type FlagInput = z.input<typeof flagSchema>;

export const closeFlagSchema = z.object({
  status: z.enum(['resolved', 'dismissed']),
  comment: line(2000).optional(),
});
export type CloseFlagInput = z.input<typeof closeFlagSchema>;

/** As many concepts as are changed at once: all in one transaction, for which others wait. */
const mostChanged = 100;

export const changeSchema = z.object({
  items: z
    .array(z.object({ id: idSchema, version: versionSchema }))
    .min(1, 'required')
    .max(mostChanged, 'tooMany'),
  change: z.union([
    z.object({ category: z.enum(CATEGORIES) }).strict(),
    z.object({ status: z.enum(['draft', 'published', 'archived']) }).strict(),
  ]),
});
export type ChangeInput = z.input<typeof changeSchema>;

/** What undoes a change: each concept with its version now and the one to bring back. */
export const undoSchema = z
  .array(z.object({ id: idSchema, version: versionSchema, restore: versionSchema }))
  .min(1, 'required')
  .max(mostChanged, 'tooMany');
export type UndoInput = z.input<typeof undoSchema>;

export const PROPOSAL_STATUSES = ['draft', 'open', 'returned', 'accepted', 'withdrawn'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
export const FLAG_STATUSES = ['open', 'resolved', 'dismissed'] as const;
export type FlagStatus = (typeof FLAG_STATUSES)[number];

const pageSchema = z.coerce.number().int().min(1).max(1_000_000).default(1);
export const reviewQuerySchema = z.object({
  status: z.enum(PROPOSAL_STATUSES).default('open'),
  page: pageSchema,
});
export const flagQuerySchema = z.object({
  status: z.enum(FLAG_STATUSES).default('open'),
  page: pageSchema,
});
export const revisionsQuerySchema = z.object({ page: pageSchema });
export const historyQuerySchema = z.object({
  /** The id of an account. */
  person: z.string().min(1).max(100).optional(),
  /** A day in Vientiane and Hanoi. */
  day: z.iso.date().optional(),
  cursor: z.string().max(200).optional(),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;
