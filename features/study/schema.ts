import { z } from 'zod';
import { CATEGORIES } from '@/features/glossary/schema';
import { LANGS } from '@/language/lang';
import { plainText } from '@/language/script';
import { readCardKey } from './domain/card-key';
import { isTimeZone } from './domain/day';
import { DECK_KINDS, type Deck } from './domain/deck';
import { RATINGS } from './domain/event';
import { HIGHEST_RETENTION, LOWEST_RETENTION } from './domain/scheduling';

const idSchema = z.uuid('id').overwrite((id) => id.toLowerCase());
/** Whether a value from outside can be the id of something of ours. */
export const isId = (value: unknown): value is string => idSchema.safeParse(value).success;
const line = (max: number) =>
  z
    .string('required')
    .overwrite((value) => plainText(value))
    .max(max, 'tooLong');
/** As far as a `Date` goes. */
const instantSchema = z.int('time').min(-8.64e15, 'time').max(8.64e15, 'time');

const eventHead = {
  id: idSchema,
  cardKey: z
    .string('cardKey')
    .overwrite((key) => key.toLowerCase())
    .refine((key) => idSchema.safeParse(readCardKey(key)?.conceptId).success, 'cardKey'),
  device: z.string('device').min(1, 'device').max(64, 'device'),
  answeredAt: instantSchema,
  timeZone: z.string('timeZone').max(64, 'timeZone'),
};

/** One event as a browser posts it. What is wrong with it is told by a code for each field. */
export const postedEventSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({
      ...eventHead,
      kind: z.literal('answer'),
      rating: z.literal(RATINGS, 'rating'),
      durationMillis: z.number('duration'),
      typed: line(500).optional(),
    }),
    z.object({ ...eventHead, kind: z.literal('void'), targetId: idSchema }),
    z.object({ ...eventHead, kind: z.enum(['suspend', 'unsuspend', 'bury']) }),
  ],
  'kind',
);

/** So many events of one post are taken; the others are to be posted again. */
export const MOST_POSTED = 1_000;

/** A post of events: each is looked at by itself. */
export const postSchema = z.object({
  /** The clock of the device when it posted, milliseconds since 1970-01-01 UTC. */
  sentAt: instantSchema,
  events: z.array(z.unknown(), 'events').max(20_000, 'tooMany'),
});

export const queueQuerySchema = z.object({
  deck: idSchema.optional(),
  limit: z.coerce.number('limit').int('limit').min(1, 'limit').max(200, 'limit').default(100),
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

const idsSchema = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(idSchema).min(1, 'ids').max(100, 'ids'));

/** What is asked for: concepts by id, or those of a category or an article in the order of their deck. */
export const contentsQuerySchema = z
  .object({
    ids: idsSchema.optional(),
    category: z.enum(CATEGORIES, 'category').optional(),
    article: idSchema.optional(),
    after: idSchema.optional(),
    limit: z.coerce.number('limit').int('limit').min(1, 'limit').max(100, 'limit').default(50),
  })
  .refine(({ ids, category, article }) => [ids, category, article].filter(Boolean).length === 1, {
    error: 'one',
    path: ['ids'],
  });
export type ContentsQuery = z.infer<typeof contentsQuerySchema>;

/** As many concepts as a list of one's own has. */
export const MOST_LISTED = 2_000;

export const deckSchema = z
  .object({
    id: idSchema,
    kind: z.enum(DECK_KINDS, 'kind'),
    source: z.string().max(100, 'source').nullable(),
    name: line(100)
      .transform((name) => name || null)
      .nullable(),
    isTyped: z.boolean(),
    /**
     * Of a list: what is in it from now on, in order; of an article: what of it is to be begun first. Left out, nothing
     * changes.
     */
    conceptIds: z.array(idSchema).max(MOST_LISTED, 'tooMany').optional(),
  })
  .refine(
    ({ kind, source }) =>
      kind === 'list'
        ? source === null
        : kind === 'category'
          ? z.enum(CATEGORIES).safeParse(source).success
          : idSchema.safeParse(source).success,
    { error: 'source', path: ['source'] },
  );
export type DeckInput = Deck & { conceptIds?: string[] };

/** An article to study, and the id of its deck if there is none yet. */
export const articleStudySchema = z.object({ articleId: idSchema, deckId: idSchema });
export type ArticleStudy = z.input<typeof articleStudySchema>;

/** Of which article it is asked what is known, and on which day. */
export const knownQuerySchema = z.object({ article: idSchema, on: z.string().max(40).optional() });

export const listChangeSchema = z.object({
  /** A list of one's own, or null: the one that "add to my deck" begins. */
  deckId: idSchema.nullable(),
  conceptIds: z.array(idSchema).min(1, 'required').max(MOST_LISTED, 'tooMany'),
});
export type ListChange = z.input<typeof listChangeSchema>;

const langsSchema = z
  .array(z.enum(LANGS))
  .min(1, 'required')
  .max(2, 'tooMany')
  .refine((langs) => new Set(langs).size === langs.length, 'twice');
const whole = (min: number, max: number) =>
  z.int('number').min(min, 'tooSmall').max(max, 'tooLarge');
const stepsSchema = z.array(whole(1, 1439)).max(10, 'tooMany');

export const settingsSchema = z
  .object({
    known: langsSchema,
    learnt: langsSchema,
    timeZone: z.string().refine(isTimeZone, 'timeZone'),
    dayStartHour: whole(0, 23),
    newPerDay: whole(0, 1000),
    reviewsPerDay: whole(0, 10_000),
    retention: z
      .number('number')
      .min(LOWEST_RETENTION, 'tooSmall')
      .max(HIGHEST_RETENTION, 'tooLarge'),
    learningSteps: stepsSchema,
    relearningSteps: stepsSchema,
    maximumInterval: whole(1, 36_500),
  })
  .refine(({ known, learnt }) => !learnt.some((lang) => known.includes(lang)), {
    error: 'both',
    path: ['learnt'],
  });

export const noteSchema = z.object({
  conceptId: idSchema,
  /** Empty: no note any more. */
  text: line(2000),
  writtenAt: instantSchema,
});
export type NoteInput = z.input<typeof noteSchema>;

/** What a guest brings besides events: everything has an id of the browser, so that brought twice it is there once. */
export const guestSchema = z.object({
  decks: z.array(deckSchema).max(200, 'tooMany'),
  notes: z.array(noteSchema).max(MOST_LISTED, 'tooMany'),
  settings: settingsSchema.nullable(),
});
export type GuestInput = {
  decks: DeckInput[];
  notes: NoteInput[];
  settings: z.input<typeof settingsSchema> | null;
};

export const difficultQuerySchema = z.object({
  category: z.enum(CATEGORIES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
export type DifficultQuery = z.infer<typeof difficultQuerySchema>;
