import { type MessagePort, parentPort, type Worker, workerData } from 'node:worker_threads';
import { startThread } from './thread';

/** So many items may be on their way in each direction, so that neither side waits for the other, nor fills up. */
const usualAhead = 12;

type Message<T> = { kind: 'item'; item: T } | { kind: 'end' } | { kind: 'taken' };

/** One end of a line between two threads, on which items go both ways. */
class Line<Sent, Received> {
  readonly #queue: Exclude<Message<Received>, { kind: 'taken' }>[] = [];
  #failure: { error: unknown } | undefined;
  #ahead = 0;
  #onMessage = () => {};
  #onTaken = () => {};

  constructor(
    private readonly port: Worker | MessagePort,
    private readonly mostAhead: number,
  ) {
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
      if (this.#ahead === this.mostAhead) {
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
 * @param options ahead: how many items may be on their way in each direction
 * @throws what goes wrong in the thread or with the items, and an error for a thread that ends too early
 */
export async function* transformInThread<Given, Made>(
  file: string,
  { given, ahead = usualAhead, ...options }: Parameters<typeof startThread>[1] & { ahead?: number },
  items: AsyncIterable<Given>,
): AsyncGenerator<Made> {
  const worker = startThread(file, { ...options, given: { options: given, ahead } });
  const line = new Line<Given, Made>(worker, ahead);
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
  const { options, ahead } = workerData.given;
  const line = new Line<unknown, Given>(parentPort, ahead);
  return line.send(make(options, line.received()));
}
