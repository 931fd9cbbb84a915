import { randomUUID } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import { CATEGORIES } from '@/features/glossary/schema';
import type { ImportSummary } from '@/features/interchange/domain/import-head';
import { CHOICES, type Choice } from '@/features/interchange/domain/row';
import { isOwnLayout } from '@/features/interchange/domain/table/mapping';
import {
  endingsOf,
  READ_FORMATS,
  type ReadFormat,
  readFormatOf,
} from '@/features/interchange/domain/taken-files';
import { type ApplyOptions, PUBLISHING } from '@/features/interchange/schema';
import {
  applyImport,
  beginImportAsOperator,
  choose,
  dropImport,
  keepBytes,
  operator,
  readImport,
  readNotesOf,
  readRowsOf,
  undoImport,
} from '@/features/interchange/service-import';
import { workOffImport } from '@/features/interchange/service-import-work';
import { READERS } from '@/features/interchange/service-readers';
import { db, engine } from '@/lib/db';
import { OperatorError } from '@/lib/errors';
import { assertMigrated } from '@/lib/migrate';

interface ImportOptions extends ApplyOptions {
  dryRun?: true;
  duplicates: Choice;
}

/** `khamsap import` and `khamsap import-undo`: concepts from a file, as a whole or not at all. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description(`bring in concepts from a file (${endings}); the same one twice changes nothing`)
    .argument('<file>')
    .option('--dry-run', 'say what it would change, and change nothing')
    .addOption(
      new Option(
        '--publishing <how>',
        'new concepts as drafts, published where complete, or as the file says',
      )
        .choices(PUBLISHING)
        .default('draft'),
    )
    .addOption(
      new Option('--category <category>', 'of concepts for which the file says none')
        .choices(CATEGORIES)
        .default('policy'),
    )
    .addOption(
      new Option(
        '--duplicates <choice>',
        'what is likely there already: pass over, merge, or write anew',
      )
        .choices(CHOICES)
        .default('skip'),
    )
    .action(importFile);
  program
    .command('import-undo')
    .description('take back all that an import has written, but for what was changed since')
    .argument('<id>', 'as the import said it')
    .action(undo);
}

const endings = READ_FORMATS.flatMap(endingsOf).join(', ');

async function importFile(file: string, options: ImportOptions): Promise<void> {
  await assertMigrated(db(), engine());
  const format = readFormatOf(file);
  if (!format) throw new OperatorError(`${file} is none of the files that are read: ${endings}.`);
  // npm runs its scripts in the project's folder, wherever they are called.
  const full = path.resolve(process.env.INIT_CWD ?? '', file);
  if (!statSync(full, { throwIfNoEntry: false })?.isFile()) {
    throw new OperatorError(`${file} cannot be read.`);
  }
  await tellColumns(format, full);
  const id = await beginImportAsOperator(path.basename(file), format, new Date());
  given(await keepBytes(operator, id, createReadStream(full)), file);
  const found = await workOn(id, 'reading');
  if (found.problem) {
    const { code, at, detail } = found.problem;
    const place = at ? ` at line ${at.line}, column ${at.column}` : '';
    given(await dropImport(operator, id), file);
    throw new OperatorError(
      `${file} cannot be read: ${code}${detail ? ` (${detail})` : ''}${place}. Nothing was changed.`,
    );
  }
  await tell(found);
  if (options.dryRun) {
    given(await dropImport(operator, id), file);
    console.log('Nothing was changed.');
    return;
  }
  if (found.kinds.duplicate > 0) {
    given(await choose(operator, id, { rows: 'all', choice: options.duplicates }), file);
  }
  const { publishing, category } = options;
  given(await applyImport(operator, id, { publishing, category }), file);
  const { outcomes } = await workOn(id, 'applying');
  const done = Object.entries(outcomes).filter(([, count]) => count > 0);
  console.log(
    done.map(([outcome, count]) => `${outcome}: ${count}`).join(', ') || 'Nothing to write.',
  );
  console.log(`To take it back: npm run khamsap -- import-undo ${id}`);
}

async function undo(id: string): Promise<void> {
  await assertMigrated(db(), engine());
  given(await undoImport(operator, id), id);
  const { outcomes } = await workOn(id, 'undoing');
  console.log(`undone: ${outcomes.undone}, kept because they were changed since: ${outcomes.kept}`);
}

/** Works on an import until it is in another state; a server that is running may do it as well. */
async function workOn(id: string, state: ImportSummary['state']): Promise<ImportSummary> {
  const isTerminal = process.stderr.isTTY;
  let told = 0;
  const tellProgress = (done: number, total: number) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (percent < told + (isTerminal ? 1 : 10)) return;
    told = percent;
    process.stderr.write(isTerminal ? `\r${state} ${percent} %` : `${state} ${percent} %\n`);
  };
  const worker = { name: randomUUID(), db: db(), now: () => new Date(), tell: tellProgress };
  for (;;) {
    const found = given(await readImport(operator, id), id);
    if (found.state !== state) {
      if (isTerminal && told > 0) process.stderr.write('\n');
      return found;
    }
    if (!(await workOffImport(worker, id))) await wait(500);
  }
}

/** What the columns of a table are taken for, where they are not ours. */
async function tellColumns(format: ReadFormat, file: string): Promise<void> {
  // What cannot be read says so when it is.
  const head = await READERS[format].readHead?.(createReadStream(file)).catch(() => null);
  if (!head || isOwnLayout(head.mapping.columns)) return;
  head.mapping.columns.forEach(({ header, to }, at) => {
    console.log(
      `  column ${at + 1}${header && ` ${header}`}: ${to === 'ignore' ? 'left out' : to}`,
    );
  });
  console.log('To say it otherwise, bring the file in on the page of imports.');
}

const mostTold = 20;

async function tell({ id, kinds, problems, losses }: ImportSummary): Promise<void> {
  const counts = Object.entries(kinds).map(([kind, count]) => `${kind}: ${count}`);
  console.log(counts.join(', '));
  const rows = given(await readRowsOf(operator, id, { kind: 'problem', page: 1 }), id);
  for (const { line, column, label, problems } of rows.slice(0, mostTold)) {
    const said = Object.entries(problems).map(([field, code]) => `${field} ${code}`);
    console.log(`  ${line}:${column} ${label}: ${said.join(', ')}`);
  }
  for (const kind of ['problem', 'loss'] as const) {
    const notes = given(await readNotesOf(operator, id, kind, 1), id);
    for (const { line, column, code, detail, count } of notes.slice(0, mostTold)) {
      const what = kind === 'loss' ? 'not kept: ' : '';
      const often = count > 1 ? `, ${count} times` : '';
      console.log(`  ${line}:${column} ${what}${code}${detail ? ` ${detail}` : ''}${often}`);
    }
  }
  const left =
    Math.max(0, kinds.problem - mostTold) + Math.max(0, problems + losses - 2 * mostTold);
  if (left > 0) console.log(`  … and ${left} more`);
}

function given<T>(result: { ok: true; data: T } | { ok: false; code: string }, what: string): T {
  if (result.ok) return result.data;
  const reasons: Record<string, string> = {
    tooLarge: 'is larger than 300 MB',
    notFound: 'is no import',
    conflict: 'is not in a state for that',
  };
  throw new OperatorError(`${what} ${reasons[result.code] ?? result.code}. Nothing was changed.`);
}
