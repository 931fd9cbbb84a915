import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { startThread } from '@/lib/thread';
import { findFreeJob } from './service-jobs';
import { recognizeBy, type TermRecognizer } from './service-recognition';
import type { ThreadAnswer, ThreadCall } from './service-thread-calls';

// The server's own is large, for pages; here it would only keep garbage.
const maxYoungGenerationSizeMb = 8;

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

const pollMillis = 1_000;
const restMillis = 10_000;

/**
 * Recognition in a thread of its own: to build the automaton of a large termbase takes seconds, and to follow a change
 * in all articles too, and no page is to wait for either. It begins with the first call or job, for it takes a hundred
 * megabytes; one that has ended begins anew.
 */
class RecognitionThread implements TermRecognizer {
  #worker: Worker | undefined;
  #calls = 0;
  readonly #waiting = new Map<number, Waiting>();

  recognize: TermRecognizer['recognize'] = (...given) => this.#call('recognize', given);
  recognizeWith: TermRecognizer['recognizeWith'] = (...given) => this.#call('recognizeWith', given);

  /** Begins when a job waits; the thread looks for more of them itself. */
  async watch(): Promise<never> {
    for (;;) {
      let millis = pollMillis;
      try {
        if (!this.#worker && (await findFreeJob(db(), new Date()))) this.#begin();
      } catch (error) {
        log().warn({ err: error }, 'looking for jobs failed');
        millis = restMillis;
      }
      await wait(millis, undefined, { ref: false });
    }
  }

  #begin(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startThread('features/articles/service-thread-entry.ts', {
      name: 'recognition',
      limits: { maxYoungGenerationSizeMb },
    });
    // The server may end while it waits for work.
    worker.unref();
    worker.on('message', (answer: ThreadAnswer) => this.#settle(answer));
    worker.on('error', (error) => {
      log().error({ err: error }, 'the recognition thread failed');
    });
    worker.on('exit', () => this.#ended(worker));
    this.#worker = worker;
    return worker;
  }

  #call<T>(name: ThreadCall['name'], given: unknown[]): Promise<T> {
    const worker = this.#begin();
    const id = ++this.#calls;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage({ id, name, given } as ThreadCall);
    });
  }

  #settle(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.value as never);
  }

  #ended(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new Error('the recognition thread ended'));
  }
}

/** From now on a thread recognises terms for this process, and works off jobs. */
export function recognizeInThread(): void {
  const thread = new RecognitionThread();
  recognizeBy(thread);
  void thread.watch();
}
