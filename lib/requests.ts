import { AsyncLocalStorage } from 'node:async_hooks';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';

// The server's start and its pages are bundled apart: what they share hangs on the process.
const shared = globalThis as { khamsapResponses?: AsyncLocalStorage<ServerResponse> };

/**
 * Calls a function for each request of this process before Next.js sees it, and lets a page set the status of its
 * response: Next.js has `notFound()` for that, which sends an empty document that only a browser with JavaScript
 * fills (docs/decisions/0004). Called once, when the server starts.
 */
export function onEachRequest(
  prepare: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  if (shared.khamsapResponses) return;
  const responses = new AsyncLocalStorage<ServerResponse>();
  shared.khamsapResponses = responses;
  const { emit } = Server.prototype;
  Server.prototype.emit = function (event: string | symbol, ...args: unknown[]): boolean {
    const deliver = () => Reflect.apply(emit, this, [event, ...args]);
    if (event !== 'request') return deliver();
    const [request, response] = args as [IncomingMessage, ServerResponse];
    prepare(request, response);
    return responses.run(response, deliver);
  };
}

/** Sets the status of the response that is being made, unless its head is sent already. */
export function setResponseStatus(status: number): void {
  const response = shared.khamsapResponses?.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
