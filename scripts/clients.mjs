// The generated database clients: made anew when the schema, the generator or Prisma has changed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashFiles, readStamp } from './hash.mjs';
import { node, root } from './processes.mjs';
import { Problem, step } from './steps.mjs';

/** Says for which schema the clients were generated. */
export const stampFile = 'lib/generated/stamp';

/** Generates the clients of both engines unless they are up to date. */
export async function generateIfStale() {
  if (readStamp(stampFile) === clientStamp()) return;
  await step('Generating the database clients', async () => {
    const { ok, output } = await node(['scripts/generate.mjs']);
    if (!ok) throw new Problem(`The database clients could not be generated.\n${output.trim()}`);
  });
}

/** What the clients depend on, as a hash. */
export function clientStamp() {
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'),
  );
  return hashFiles(['prisma/schema.prisma', 'scripts/generate.mjs'], [version]);
}
