// `npm run db:generate-demo -- 100000`: a large termbase to measure and to try things on.
import { Command, InvalidArgumentError } from 'commander';
import { databaseProblem } from '@/lib/database-problem';
import { parseEnv } from '@/lib/env';
import { OperatorError } from '@/lib/errors';
import { defaultDemoUrl, generateDemo } from './demo';

const wholeNumber = (least: number) => (text: string) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new InvalidArgumentError(`It must be a whole number from ${least} on.`);
  }
  return number;
};

const databaseUrl = (text: string) => {
  try {
    return parseEnv({ DATABASE_URL: text }).DATABASE_URL;
  } catch {
    throw new InvalidArgumentError('It must begin with file: or postgresql://');
  }
};

const program = new Command('db:generate-demo')
  .description('Make a termbase of invented but plausible concepts, in a database of its own.')
  .argument('[concepts]', 'how many concepts', wholeNumber(1), 100_000)
  .option('--seed <number>', 'the same seed gives the same data', wholeNumber(0), 1)
  .option('--database <url>', 'where to', databaseUrl, defaultDemoUrl)
  .action(async (count: number, { seed, database }: { seed: number; database: string }) => {
    const begun = performance.now();
    const counts = await generateDemo({ url: database, count, seed }, progress(count));
    if (!counts) {
      console.log(`${database} has the demo data already.`);
      return;
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const parts = Object.entries(counts).map(([name, n]) => `${n.toLocaleString('en')} ${name}`);
    console.log(`${parts.join(', ')} written to ${database} in ${seconds} s`);
    console.log(`Look at them: DATABASE_URL=${database} npm start`);
  });

/** One line that counts, where someone looks. */
function progress(count: number): ((written: number) => void) | undefined {
  if (!process.stdout.isTTY) return undefined;
  return (written) => {
    const percent = Math.floor((100 * written) / count);
    process.stdout.write(written < count ? `\r${percent} %` : '\r\x1b[K');
  };
}

try {
  await program.parseAsync();
} catch (error) {
  const { database } = program.opts<{ database: string }>();
  const problem = error instanceof OperatorError ? error : databaseProblem(error, database);
  console.error(problem ? problem.message : error);
  process.exitCode = 1;
}
