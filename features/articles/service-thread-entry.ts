import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { LiveRecognizer } from './service-live-recognizer';
import { workOff } from './service-reindex';
import type { ThreadAnswer, ThreadCall } from './service-thread-calls';

// The recognition thread of a server (service-thread.ts).
const pollMillis = 1_000;
const restMillis = 10_000;

const recognizer = new LiveRecognizer(db());

parentPort?.on('message', async (call: ThreadCall) => {
  parentPort?.postMessage(await answerTo(call));
});

async function answerTo(call: ThreadCall): Promise<ThreadAnswer> {
  const { id } = call;
  try {
    const value =
      call.name === 'recognize'
        ? await recognizer.recognize(...call.given)
        : await recognizer.recognizeWith(...call.given);
    return { id, value };
  } catch (error) {
    log().error({ err: error }, 'recognition failed');
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

const worker = { name: randomUUID(), db: db(), recognizer, now: () => new Date() };

for (;;) {
  try {
    const isBusy = await workOff(worker);
    if (!isBusy) await wait(pollMillis);
  } catch (error) {
    log().error({ err: error }, 'following a change in the articles failed');
    await wait(restMillis);
  }
}
