import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { onEachRequest } = await import('./lib/requests');
    const { preparePage } = await import('./lib/page-request');
    const { nameClient } = await import('./lib/client-address');
    const { recognizeInThread } = await import('./features/articles/service-thread');
    const { lookForImports } = await import('./features/interchange/service-import-thread');
    onEachRequest((request, response) => {
      nameClient(request);
      preparePage(request, response);
    });
    recognizeInThread();
    lookForImports();
  }
}

/** Logs what a page, an action or a route threw, under the id that its visitor is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // This file is also compiled for the edge runtime, where nothing of ours runs and there is no log.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { requestLog } = await import('./lib/log');
    requestLog(header(request.headers['x-request-id'])).error(
      {
        err: error,
        errorId: digestOf(error),
        method: request.method,
        // The query is left out: it has what people searched for.
        path: request.path.split('?', 1)[0],
        route: context.routePath,
        kind: context.routeType,
      },
      'unexpected error',
    );
  }
};

function digestOf(error: unknown): string | undefined {
  return (error as { digest?: string } | null)?.digest;
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
