import { node } from './processes.mjs';
import { detail, Problem, step } from './steps.mjs';

/** Brings the database up to date and fills an empty one: `khamsap prepare`. */
export async function prepareDatabase() {
  await step('Preparing the database', async () => {
    const errors = [];
    const { ok } = await node(['--import', 'tsx', 'cli/khamsap.ts', 'prepare'], {
      onLine: detail,
      onError: (line) => errors.push(line),
    });
    if (!ok) throw new Problem(errors.join('\n'));
  });
}
