import { z } from 'zod';
import { LANGS } from '@/language/lang';
import { articleSlugSchema, partialDateSchema } from './schema';

/** Empty is absent, as a form sends it. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

const date = z
  .string()
  .max(40)
  .transform((text) => text.trim());

/** What the address of a concordance says; a date may be mistyped. */
export const concordanceAddressSchema = z.object({
  lang: optional(z.enum(LANGS)),
  article: optional(articleSlugSchema),
  from: optional(date),
  to: optional(date),
  sort: z.enum(['left', 'right', 'date']).default('date'),
  view: z.enum(['lines', 'sentences']).default('lines'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

/** Which lines of a concordance are asked for. */
export interface ConcordanceQuery {
  lang?: (typeof LANGS)[number] | undefined;
  article?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort: 'left' | 'right' | 'date';
  page: number;
}

/** Whether a text is a date as articles have it: 2021, 2021-09 or 2021-09-05. */
export const isPartialDate = (text: string | undefined): boolean =>
  text === undefined || partialDateSchema.safeParse(text).success;
