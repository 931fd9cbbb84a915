// The commands for who runs the server: `npm run -s khamsap -- <command> --help`.
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { databaseProblem } from '@/lib/database-problem';
import { env } from '@/lib/env';
import { OperatorError } from '@/lib/errors';

const exitCodes = { failed: 1, usage: 2, unexpected: 70 };

type Register = (program: Command) => void;

/** By the names of their commands. */
const registrations: readonly [names: readonly string[], load: () => Promise<Register>][] = [
  [['prepare'], async () => (await import('./commands/prepare')).registerPrepare],
  [['check'], async () => (await import('./commands/check')).registerCheck],
  [['import', 'import-undo'], async () => (await import('./commands/import')).registerImport],
  [['export'], async () => (await import('./commands/export')).registerExport],
  [
    ['import-article'],
    async () => (await import('./commands/import-article')).registerImportArticle,
  ],
  [['user'], async () => (await import('./commands/user')).registerUser],
];

// A CommonJS module whose names an ES import does not find.
const { loadEnvConfig } = createRequire(import.meta.url)('@next/env') as typeof import('@next/env');
// The settings that the server reads from `.env` files hold for the commands too.
loadEnvConfig(process.cwd(), process.env.NODE_ENV === 'development', {
  info: () => {},
  error: console.error,
});

const program = new Command('khamsap')
  .description('Khamsap: a glossary in English, Vietnamese and Lao')
  // Inherited by the commands that are registered after it.
  .exitOverride()
  .showHelpAfterError('(--help says more)');

// All of them take seconds to load: the one that is called does, unless none is.
const called = process.argv[2] ?? '';
const isCalled = ([names]: (typeof registrations)[number]) => names.includes(called);
const found = registrations.find(isCalled);
for (const [, load] of found ? [found] : registrations) (await load())(program);

// The migration engine leaves a timer of ten seconds behind: the end is not waited for.
process.exit(await program.parseAsync().then(() => process.exitCode, report));

/** Says what went wrong in the words that its reader can use; returns the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  const problem = error instanceof OperatorError ? error : knownProblem(error);
  if (problem) {
    console.error(problem.message);
    return exitCodes.failed;
  }
  console.error(error);
  return exitCodes.unexpected;
}

function knownProblem(error: unknown): OperatorError | undefined {
  try {
    return databaseProblem(error, env().DATABASE_URL);
  } catch {
    return undefined;
  }
}
