import { z } from 'zod';
import { CATEGORIES, langSchema, TERM_STATUSES, TERM_TYPES } from '@/features/glossary/schema';
import { DECK_KINDS } from './domain/deck';
import { MOST_POSTED, postedEventSchema, settingsSchema } from './schema';

const instant = z.int().describe('Milliseconds since 1970-01-01 UTC');
const day = z.int().describe('A day of the learner, counted from 1970-01-01');

const cardSchema = z
  .object({
    key: z.string().describe('Concept and direction: <id>:<from>-<to>'),
    phase: z.enum(['new', 'learning', 'review', 'relearning']),
    step: z.int(),
    stability: z.number().describe('Days until the chance to recall it is 90 %'),
    difficulty: z.number().describe('From 1 to 10; 0 of a new card'),
    dueAt: instant.nullable().describe('When its step ends; only in steps'),
    dueDay: day.nullable().describe('Only in review'),
    intervalDays: z.int(),
    firstDay: day.nullable(),
    lastDay: day.nullable(),
    lastAnswerAt: instant.nullable(),
    answers: z.int(),
    lapses: z.int(),
    isSuspended: z.boolean(),
    buriedUntil: day.nullable(),
    last: z.object({ answeredAt: instant, id: z.string() }).nullable(),
    awaitsVoided: z.boolean(),
  })
  .meta({ id: 'Card' });

export const postBodySchema = z.object({
  sentAt: instant.describe('The clock of the device when it posted: how wrong it is shows here'),
  events: z
    .array(postedEventSchema)
    .describe(
      `Each is looked at by itself, and kept once however often it is posted. Of more than ${MOST_POSTED} the rest is to be posted again`,
    ),
});

export const postAnswerSchema = z
  .object({
    accepted: z.int().describe('How many are kept now that were not before'),
    known: z.int().describe('How many were there already'),
    problems: z.array(
      z.object({
        index: z.int().describe('The place of the event in the post'),
        id: z.string().nullable(),
        code: z
          .enum([
            'invalid',
            'unknownConcept',
            'conflict',
            'rating',
            'time',
            'tooOld',
            'timeZone',
            'target',
            'tooMany',
          ])
          .describe('All but tooMany are for good'),
        field: z.string().optional(),
      }),
    ),
    cards: z.array(cardSchema).describe('The cards that the post is about, as they are now'),
  })
  .meta({ id: 'PostedEvents' });

const contentSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    category: z.enum(CATEGORIES),
    terms: z.array(
      z.object({
        lang: langSchema,
        text: z.string(),
        type: z.enum(TERM_TYPES),
        status: z.enum(TERM_STATUSES),
        romanization: z.string().optional(),
        searchOnly: z.boolean().optional(),
      }),
    ),
    definitions: z.array(z.object({ lang: langSchema, text: z.string() })),
    examples: z.array(
      z.object({
        id: z.string(),
        texts: z.object({ en: z.string(), vi: z.string(), lo: z.string() }),
      }),
    ),
    contexts: z
      .array(
        z.object({
          lang: langSchema,
          text: z.string(),
          start: z.int().describe('UTF-16 offset of the term in the text'),
          end: z.int(),
          article: z.object({ slug: z.string(), title: z.string(), publisher: z.string() }),
        }),
      )
      .optional()
      .describe('Sentences of articles, up to five in each language; absent where there are none'),
  })
  .meta({ id: 'StudyContent' });

export const contentsSchema = z.object({
  concepts: z.array(contentSchema),
  nextCursor: z.string().nullable().describe('`after` of the next page; null on the last'),
});

export const queueSchema = z
  .object({
    at: instant.describe('When it was made'),
    day,
    deck: z
      .object({
        id: z.string(),
        kind: z.enum(DECK_KINDS),
        source: z.string().nullable(),
        name: z.string().nullable(),
        isTyped: z.boolean(),
      })
      .nullable()
      .describe('null: all decks'),
    settings: settingsSchema,
    parameters: z.array(z.number()).nullable().describe('null: those of everybody'),
    queue: z.object({
      learning: z.array(cardSchema).describe('In steps, the one whose step ends first in front'),
      rest: z.array(z.object({ key: z.string(), kind: z.enum(['review', 'new']) })),
      isBacklog: z.boolean().describe('More is due than a day takes'),
      waiting: z.int().describe('How many due reviews wait for another day'),
    }),
    cards: z.array(cardSchema).describe('Those of `queue` to which something happened'),
    contents: z.array(contentSchema),
    notes: z.array(z.object({ conceptId: z.string(), text: z.string() })),
    counts: z
      .object({ new: z.int(), learning: z.int(), review: z.int() })
      .describe('Of the whole queue of today'),
  })
  .meta({ id: 'StudyQueue' });
