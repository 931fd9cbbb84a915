import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { readArticleFile } from '@/features/articles/service-files';
import { inspectText, writeArticle } from '@/features/articles/service-import';
import { LANGS, type Lang } from '@/language/lang';
import { db, engine } from '@/lib/db';
import { OperatorError } from '@/lib/errors';
import { assertMigrated } from '@/lib/migrate';

interface ImportOptions {
  lang: Lang;
  title?: string;
  publisher?: string;
  date?: string;
  url?: string;
  public?: true;
  translationOf?: string;
  force?: true;
}

const languages: Record<Lang, string> = { en: 'English', vi: 'Vietnamese', lo: 'Lao' };

const reasons: Record<string, string> = {
  required: 'is missing',
  tooLong: 'is too long',
  tooLarge: 'is larger than 5 MB',
  tooComplex: 'takes too long or too much memory to read',
  binary: 'is no text',
  encoding: 'is neither UTF-8 nor UTF-16',
  kind: 'is no .txt, .md, .html or .docx file, or is another kind of file than its name says',
  broken: 'is damaged',
  bomb: 'unpacks to much more than an article is',
  declarations: 'has declarations of its own (a DTD)',
  empty: 'is empty',
  noText: 'has no text in it',
  date: 'must be 2021, 2021-09 or 2021-09-05',
  url: 'must be an address that begins with http: or https:',
  slug: 'is no address of an article',
  notFound: 'is no article that can have a translation',
  taken: 'has a translation in this language already',
  language: 'is in this language itself',
};

/** `khamsap import-article`: an article from a file, with its sentences and the terms in them. */
export function registerImportArticle(program: Command): void {
  program
    .command('import-article')
    .description(
      'bring in an article from a .txt, .md, .html or .docx file; the same one twice changes nothing',
    )
    .argument('<file>')
    .addOption(new Option('--lang <language>', 'of the text').choices(LANGS).makeOptionMandatory())
    .option('--title <title>', 'else what the file says')
    .option('--publisher <name>', 'else what the file says')
    .option('--date <date>', 'when it was published, as exact as known: 2021, 2021-09, 2021-09-05')
    .option('--url <address>', 'where it was published')
    .option(
      '--public',
      'show it in full to everybody; else editors read it, and others see single sentences',
    )
    .option('--translation-of <slug>', 'the article that has the same text in another language')
    .option('--force', 'bring it in although it looks like another language')
    .action(importArticle);
}

async function importArticle(file: string, options: ImportOptions): Promise<void> {
  await assertMigrated(db(), engine());
  const { lang } = options;
  const read = given(await readArticleFile(path.basename(file), await bytesOf(file)), file);
  const checked = given(await inspectText({ lang, text: read.text }), file);
  if (checked.sameAs) {
    console.log(`This text is there already: ${checked.sameAs.slug}. Nothing was changed.`);
    return;
  }
  const { suggested, isForeign } = checked.notice;
  if (!options.force && (suggested || isForeign)) {
    const seen = suggested ? `more like ${languages[suggested]} than` : 'hardly like';
    throw new OperatorError(
      `The text looks ${seen} ${languages[lang]}: give another --lang, or --force. Nothing was changed.`,
    );
  }
  const saved = given(
    await writeArticle(
      {
        id: randomUUID(),
        version: 0,
        lang,
        title: options.title ?? read.title ?? '',
        publisher: options.publisher ?? read.publisher ?? '',
        publishedOn: options.date ?? read.publishedOn,
        url: options.url,
        access: options.public ? 'public' : 'reference',
        text: read.text,
        originalSlug: options.translationOf,
      },
      new Date(),
    ),
    file,
  );
  for (const { kind, count } of checked.done) console.log(`  cleaned: ${kind}, ${count} times`);
  console.log(
    `${saved.slug}: ${checked.words} words, ${checked.sentences} sentences, ${checked.occurrenceCount} terms found.`,
  );
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    // npm runs its scripts in the project's folder, wherever they are called.
    return await readFile(path.resolve(process.env.INIT_CWD ?? '', file));
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

/** What a service gave; else says what is wrong, in the words of the command. */
function given<T>(
  result: { ok: true; data: T } | { ok: false; code: string; fieldErrors?: Record<string, string> },
  file: string,
): T {
  if (result.ok) return result.data;
  const names: Record<string, string> = {
    file,
    text: file,
    publishedOn: '--date',
    originalSlug: '--translation-of',
  };
  const said = Object.entries(result.fieldErrors ?? {}).map(
    ([field, code]) => `${names[field] ?? `--${field}`} ${reasons[code] ?? code}`,
  );
  throw new OperatorError(`${said.join(', ') || result.code}. Nothing was changed.`);
}
