import type { Command } from 'commander';
import { checkDerived } from '@/features/glossary/service';
import { checkIndex } from '@/features/search/service-check';
import { createClient, engineOf } from '@/lib/db';
import { env } from '@/lib/env';
import { assertMigrated } from '@/lib/migrate';

const toldEvery = 10_000;
const namedAtMost = 10;

/** `khamsap check`: makes again what follows from the terms, and says what differed. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('make all keys anew, report what differed, and put it right')
    .option('--dry-run', 'only report; exit status 1 when something differs')
    .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
      const isSound = await check(env().DATABASE_URL, { mend: !dryRun }, console.log);
      if (dryRun && !isSound) process.exitCode = 1;
    });
}

/** @returns whether nothing differed */
async function check(
  url: string,
  { mend }: { mend: boolean },
  log: (line: string) => void,
): Promise<boolean> {
  const client = createClient(url);
  const telling = (what: string) => (done: number) => {
    if (done % toldEvery === 0) log(`  ${what}: ${done} concepts done`);
  };
  try {
    await assertMigrated(client, engineOf(url));
    const derived = await checkDerived(client, { mend, tell: telling('labels') });
    const names = derived.differing.slice(0, namedAtMost).join(', ');
    log(
      `labels and sort keys: ${derived.concepts} concepts, ${derived.differing.length} differed${names && `: ${names}`}`,
    );
    const index = await checkIndex(client, engineOf(url), { mend, tell: telling('search') });
    log(
      `search entries: ${index.entries}, ${index.missing} missing or different, ${index.stray} too many`,
    );
    log(`words for misspelt queries: ${index.words} forms missing`);
    log(`full-text index: ${index.isTextWhole ? 'whole' : 'not in step with the entries'}`);
    const isSound =
      derived.differing.length + index.missing + index.stray + index.words === 0 &&
      index.isTextWhole;
    log(
      isSound
        ? 'Nothing differed.'
        : mend
          ? 'Put right.'
          : 'Run it without --dry-run to put it right.',
    );
    return isSound;
  } finally {
    await client.$disconnect();
  }
}
