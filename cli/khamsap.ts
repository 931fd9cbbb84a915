// The commands for who runs the server: `npm run -s khamsap -- <command> --help`.
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { databaseProblem } from '@/lib/database-problem';
import { env } from '@/lib/env';
import { OperatorError } from '@/lib/errors';
import { registerCheck } from './commands/check';
import { registerExport } from './commands/export';
import { registerImport } from './commands/import';
import { registerImportArticle } from './commands/import-article';
import { registerPrepare } from './commands/prepare';
import { registerUser } from './commands/user';

const exitCodes = { failed: 1, usage: 2, unexpected: 70 };

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

registerPrepare(program);
registerCheck(program);
registerImport(program);
registerExport(program);
registerImportArticle(program);
registerUser(program);

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
