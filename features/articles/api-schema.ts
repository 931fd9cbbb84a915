import { z } from 'zod';
import { LANGS } from '@/language/lang';
import { mostText } from './schema';

export const recognizeSchema = z.object({
  lang: z.enum(LANGS, 'lang').meta({ description: 'the language of the text' }),
  text: z
    .string('text')
    .max(mostText, 'tooLong')
    .meta({ description: 'running text, up to 1,000,000 UTF-16 units' }),
});

export const recognizedSchema = z
  .object({
    occurrences: z
      .array(
        z.object({
          start: z.int().describe('UTF-16 offset in the text as it was sent'),
          end: z.int(),
          text: z.string().describe('What stands there in the text'),
          termId: z.string(),
          conceptId: z.string(),
        }),
      )
      .describe('In the order of the text; no two overlap'),
  })
  .meta({ id: 'Recognized' });
