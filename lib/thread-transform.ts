import { type MessagePort, parentPort, type Worker, workerData } from 'node:worker_threads';
import { startThread } from './thread';

/** So many items may be on their way in each direction, so that neither side waits for the other, nor fills up. */
const mostAhead = 12;

type Message<T> = { kind: 'item'; item: T } | { kind: 'end' } | { kind: 'taken' };

/** One end of a line between two threads, on which items go both ways. */
class Line<Sent, Received> {
  readonly #queue: Exclude<Message<Received>, { kind: 'taken' }>[] = [];
  #failure: { error: unknown } | undefined;
  #ahead = 0;
  #onMessage = () => {};
  #onTaken = () => {};

  constructor(private readonly port: Worker | MessagePort) {
    port.on('message', (message: Message<Received>) => {
      if (message.kind === 'taken') {
        this.#ahead--;
        this.#onTaken();
      } else {
        this.#queue.push(message);
        this.#onMessage();
      }
    });
  }

  async send(items: AsyncIterable<Sent>): Promise<void> {
    for await (const item of items) {
      if (this.#ahead === mostAhead) {
        await new Promise<void>((resolve) => {
          this.#onTaken = resolve;
        });
      }
      this.#ahead++;
      this.port.postMessage({ kind: 'item', item } satisfies Message<Sent>);
    }
    this.port.postMessage({ kind: 'end' } satisfies Message<Sent>);
  }

  async *received(): AsyncGenerator<Received> {
    for (;;) {
      const message = this.#queue.shift();
      if (message?.kind === 'end') return;
      if (message) {
        this.port.postMessage({ kind: 'taken' } satisfies Message<Sent>);
        yield message.item;
      } else if (this.#failure) throw this.#failure.error;
      else {
        await new Promise<void>((resolve) => {
          this.#onMessage = resolve;
        });
      }
    }
  }

  /** Nothing comes any more: whoever waits is told why. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#onMessage();
  }
}

/**
 * What a thread of its own makes of some items; its source file calls `serveTransform`. It ends with the last one, or
 * when nobody wants more.
 * @throws what goes wrong in the thread or with the items, and an error for a thread that ends too early
 */
export async function* transformInThread<Given, Made>(
  file: string,
  options: Parameters<typeof startThread>[1],
  items: AsyncIterable<Given>,
): AsyncGenerator<Made> {
  const worker = startThread(file, options);
  const line = new Line<Given, Made>(worker);
  worker.on('error', (error) => line.fail(error));
  worker.on('exit', () => line.fail(new Error(`the thread ${options.name} ended`)));
  line.send(items).catch((error) => line.fail(error));
  try {
    yield* line.received();
  } finally {
    await worker.terminate();
  }
}

/** Makes things of the items that come to this thread, and sends them back. */
export function serveTransform<Options, Given>(
  make: (options: Options, items: AsyncIterable<Given>) => AsyncIterable<unknown>,
): Promise<void> {
  if (!parentPort) throw new Error('nobody to work for');
  const line = new Line<unknown, Given>(parentPort);
  return line.send(make(workerData.given, line.received()));
}
