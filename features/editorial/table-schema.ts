import { z } from 'zod';
import { CATEGORIES } from '@/features/glossary/schema';
import { plainText } from '@/language/script';
import { LACKS, TABLE_COLUMNS, TABLE_SORTS, TABLE_STATUSES } from './domain/table-state';

/** What a form sends for a field that is not filled in is absent. */
const orAbsent = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Several values: one after the other, or behind commas. */
const listOf = <T extends z.ZodType>(item: T) =>
  orAbsent(
    z.preprocess(
      (value) => (Array.isArray(value) ? value : [value]).flatMap((one) => String(one).split(',')),
      z.array(item).max(30),
    ),
  );

const cursor = orAbsent(z.string().max(6100));

/** The state of the table as its address holds it; anything else there is a page that does not exist. */
export const tableSchema = z.object({
  q: orAbsent(
    z
      .string()
      .max(300)
      .overwrite((value) => plainText(value)),
  ),
  status: orAbsent(z.enum(TABLE_STATUSES)),
  category: orAbsent(z.enum(CATEGORIES)),
  lacks: listOf(z.enum(LACKS)),
  sort: orAbsent(z.enum(TABLE_SORTS)),
  columns: listOf(z.enum(TABLE_COLUMNS)),
  after: cursor,
  before: cursor,
});

export const viewSchema = z.object({
  name: z
    .string()
    .overwrite((value) => plainText(value))
    .min(1, 'required')
    .max(60, 'tooLong'),
  /** Of an address of the table. */
  query: z.string().max(2000, 'tooLong'),
});
export type ViewInput = z.input<typeof viewSchema>;

const page = z.coerce.number().int().min(1).max(1_000_000).default(1);

/** Which pages of their drafts and proposals a contributor looks at. */
export const ownDeskSchema = z.object({ drafts: page, proposals: page });
