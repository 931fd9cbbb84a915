import { mkdirSync } from 'node:fs';
import { end, start } from '@/scripts/processes.mjs';
import { freePort } from '@/tests/support/postgres';
import type { Figure } from './report';
import { benchBuild } from './server';

const runs = 3;
const database = 'file:data/bench/start.db';

/** Seconds from `npm start` to a server that answers, when everything has been prepared by a start before. */
export async function benchStart(): Promise<Figure[]> {
  mkdirSync('data/bench', { recursive: true });
  await startOnce();
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) seconds.push(await startOnce());
  seconds.sort((a, b) => a - b);
  return [
    {
      subject: 'second npm start',
      measure: 'ready',
      value: seconds[Math.floor(runs / 2)] ?? Number.NaN,
      unit: 's',
      target: { atMost: 6 },
    },
  ];
}

async function startOnce(): Promise<number> {
  const begun = performance.now();
  const child = start('npm', ['start'], {
    // The build that is measured, so that nothing has to be built for this alone.
    env: {
      ...benchBuild,
      DATABASE_URL: database,
      PORT: String(await freePort()),
      LOG_LEVEL: 'error',
    },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const listen = (chunk: Buffer) => {
        said += chunk;
        if (said.includes('Khamsap is ready')) resolve();
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', () => reject(new Error(`npm start ended:\n${said}`)));
    });
    return (performance.now() - begun) / 1000;
  } finally {
    await end(child);
  }
}
