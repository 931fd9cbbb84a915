// Run by two-writers.test.ts in a process of its own: reads and then writes, again and again.
import { createClient } from '@/lib/db';

const [url = '', rounds = '0'] = process.argv.slice(2);
const client = createClient(url);
for (let round = 0; round < Number(rounds); round++) {
  await client.$transaction(async (tx) => {
    await tx.concept.count();
    await tx.termbase.update({ where: { id: 1 }, data: { lastEntry: { increment: 1 } } });
  });
}
await client.$disconnect();
