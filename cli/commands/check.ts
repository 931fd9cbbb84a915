import type { Command } from 'commander';
import { checkOccurrences } from '@/features/articles/service-check';
import { checkDerived } from '@/features/glossary/service';
import { checkIndex } from '@/features/search/service-check';
import { checkCards } from '@/features/study/service-check';
import { createClient, engineOf } from '@/lib/db';
import { env } from '@/lib/env';
import { assertMigrated } from '@/lib/migrate';

const toldEvery = 10_000;
const namedAtMost = 10;

/** `khamsap check`: makes again what follows from the terms, and says what differed. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description(
      'make all keys, occurrences and cards anew, report what differed, and put it right',
    )
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
  const telling = (what: string, things = 'concepts') => {
    let told = 0;
    return (done: number) => {
      if (done - told < toldEvery) return;
      told = done;
      log(`  ${what}: ${done} ${things} done`);
    };
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
    const cards = await checkCards(client, { mend, tell: telling('cards', 'cards') });
    const cardNames = cards.differing.slice(0, namedAtMost).join(', ');
    log(
      `cards: ${cards.cards} of ${cards.learners} learners, ${cards.differing.length} differed${cardNames && `: ${cardNames}`}${cards.waiting > 0 ? `, ${cards.waiting} wait for new settings` : ''}`,
    );
    const terms = await checkOccurrences(client, {
      mend,
      tell: telling('occurrences', 'articles'),
    });
    const termNames = terms.differing.slice(0, namedAtMost).join(', ');
    log(
      `occurrences: ${terms.occurrences} in ${terms.articles} articles, ${terms.differing.length} articles differed${termNames && `: ${termNames}`}${terms.isAwaited ? ', a server will look them up' : ''}`,
    );
    const isSound =
      derived.differing.length +
        cards.differing.length +
        (terms.isAwaited ? 0 : terms.differing.length) +
        index.missing +
        index.stray +
        index.words ===
        0 && index.isTextWhole;
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
