import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { CATEGORIES } from '@/features/glossary/schema';
import {
  directionsSchema,
  EXPORT_FORMATS,
  type ExportFilter,
  type ExportFormat,
} from '@/features/interchange/schema';
import { exportConcepts } from '@/features/interchange/service-export';
import { operator } from '@/features/interchange/service-import';
import { notCarriedBy, WRITERS } from '@/features/interchange/service-writers';
import { LANGS, type Lang } from '@/language/lang';
import { db, engine } from '@/lib/db';
import { env } from '@/lib/env';
import { OperatorError } from '@/lib/errors';
import { assertMigrated } from '@/lib/migrate';

interface ExportOptions extends ExportFilter {
  format: ExportFormat;
  output?: string;
  directions?: string;
  locale: Lang;
}

/** `khamsap export`: concepts into a file or to the standard output. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write concepts to a file, or to the standard output')
    .addOption(
      new Option(
        '--format <format>',
        'TBX version 3 or 2, a table, flashcards, or JSON, which keeps all',
      )
        .choices(EXPORT_FORMATS)
        .default('json'),
    )
    .option('-o, --output <file>')
    .addOption(new Option('--category <category>').choices(CATEGORIES))
    .option('--article <slug>', 'those that come from an article or stand in it')
    .option('--q <text>', 'those that a search finds, 300 at most')
    .addOption(
      new Option('--status <status>')
        .choices(['published', 'draft', 'inReview', 'archived', 'all'])
        .default('published'),
    )
    .option('--directions <list>', 'what flashcards for Anki ask, as en-vi,vi-en; all without it')
    .addOption(
      new Option('--locale <locale>', 'the language of pages to which flashcards lead')
        .choices(LANGS)
        .default('en'),
    )
    .action(exportFile);
}

async function exportFile({
  format,
  output,
  directions: given,
  locale,
  ...filter
}: ExportOptions): Promise<void> {
  await assertMigrated(db(), engine());
  const directions = given === undefined ? undefined : directionsSchema.safeParse(given).data;
  if (given !== undefined && !directions) {
    throw new OperatorError(`${given} are no directions. Write them as en-vi,vi-en.`);
  }
  const found = await exportConcepts(operator, filter, locale);
  if (!found.ok) throw new OperatorError(`There is no article ${filter.article}.`);
  const head = { title: 'Khamsap', created: new Date(), origin: env().origin, locale, directions };
  const chunks = Readable.from(WRITERS[format].write(found.data.concepts, head));
  if (!output) return toStandardOutput(chunks);
  const full = path.resolve(process.env.INIT_CWD ?? '', output);
  const partial = `${full}.partial`;
  try {
    await pipeline(chunks, createWriteStream(partial));
    await rename(partial, full);
  } catch (error) {
    await rm(partial, { force: true });
    throw new OperatorError(`${output} cannot be written: ${(error as Error).message}`);
  }
  console.error(`${await found.data.count()} concepts`);
  const lost = notCarriedBy(format);
  if (lost.length > 0) console.error(`${format} cannot say: ${lost.join(', ')}`);
}

async function toStandardOutput(chunks: Readable): Promise<void> {
  try {
    await pipeline(chunks, process.stdout, { end: false });
  } catch (error) {
    // Whoever reads it has seen enough.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
