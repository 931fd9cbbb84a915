import type { z } from 'zod';
import type { ErrorCode } from './errors';
import { log } from './log';

const statuses: Record<ErrorCode, { status: number; title: string }> = {
  unauthenticated: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  emailTaken: { status: 409, title: 'The e-mail address has an account' },
  lastAdmin: { status: 409, title: 'The last admin' },
  conflict: { status: 409, title: 'Changed by somebody else meanwhile' },
  notFound: { status: 404, title: 'Not found' },
  tooLarge: { status: 413, title: 'Too much to read' },
  invalid: { status: 400, title: 'Invalid request' },
  unexpected: { status: 500, title: 'Unexpected error' },
};

/**
 * A problem as RFC 9457 has it.
 * @param errors codes by the name of the parameter or field that is at fault
 * @param instance an id under which the log knows more
 */
export function problem(
  code: ErrorCode,
  errors?: Record<string, string>,
  instance?: string,
): Response {
  const { status, title } = statuses[code];
  return Response.json(
    {
      type: 'about:blank',
      title,
      status,
      code,
      ...(errors && { errors }),
      ...(instance && { instance: `urn:uuid:${instance}` }),
    },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/** Runs a route's handler; what it throws is logged under an id, and the client is told the id only. */
export async function answer(request: Request, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    const id = crypto.randomUUID();
    log().error({ err: error, errorId: id, path: new URL(request.url).pathname }, 'api error');
    return problem('unexpected', undefined, id);
  }
}

/** A body that is made as it is read, and not further when whoever reads it goes away. */
export function streamOf(pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  let isWanted = true;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (!isWanted) return;
        if (done) controller.close();
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      } catch (error) {
        // The answer has begun: all that is left is to break it off.
        log().error({ err: error }, 'an answer broke off');
        throw error;
      }
    },
    async cancel() {
      isWanted = false;
      await iterator.return?.();
    },
  });
}

/**
 * The query of a request by a schema; a parameter given twice counts once, the last.
 * @returns the parsed query, or the codes of what is wrong by parameter
 */
export function parseQuery<S extends z.ZodType>(
  request: Request,
  schema: S,
): { ok: true; data: z.output<S> } | { ok: false; errors: Record<string, string> } {
  const result = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (result.success) return { ok: true, data: result.data };
  const errors = result.error.issues.map(
    (issue) => [issue.path.join('.'), issue.message || issue.code] as const,
  );
  return { ok: false, errors: Object.fromEntries(errors) };
}

const mostBytes = 262_144;

type Body<T> = { ok: true; data: T } | { ok: false; code: ErrorCode };

/**
 * The body of a request of our own pages.
 * @param maxBytes how long it may be
 * @returns `forbidden` for one from another site, `tooLarge` for one that is longer or has no length, `invalid` for what
 *   is no JSON
 */
export async function readJson(request: Request, maxBytes = mostBytes): Promise<Body<unknown>> {
  return readBody(request, 'application/json', maxBytes, () => request.json());
}

/** A form with files of our own pages; fails as `readJson`. */
export async function readForm(request: Request, maxBytes: number): Promise<Body<FormData>> {
  return readBody(request, 'multipart/form-data', maxBytes, () => request.formData());
}

/** The bytes of a file that one of our own pages sends, as they come; fails as `readJson`. */
export function readBytes(request: Request, maxBytes: number): Body<AsyncIterable<Uint8Array>> {
  const code = refusalOf(request, 'application/octet-stream', maxBytes);
  return code ? { ok: false, code } : { ok: true, data: bytesOf(request) };
}

async function* bytesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) yield read.value;
}

async function readBody<T>(
  request: Request,
  type: string,
  maxBytes: number,
  read: () => Promise<T>,
): Promise<Body<T>> {
  const code = refusalOf(request, type, maxBytes);
  if (code) return { ok: false, code };
  try {
    return { ok: true, data: await read() };
  } catch {
    return { ok: false, code: 'invalid' };
  }
}

/** Why the body of a request is not read. */
function refusalOf({ headers }: Request, type: string, maxBytes: number): ErrorCode | null {
  const origin = headers.get('origin');
  const host = headers.get('host');
  const isOurs = origin === null || [`http://${host}`, `https://${host}`].includes(origin);
  if (!isOurs) return 'forbidden';
  // Neither JSON nor bytes can be sent by a form of another site.
  if (!headers.get('content-type')?.startsWith(type)) return 'invalid';
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return length <= maxBytes ? null : 'tooLarge';
}
