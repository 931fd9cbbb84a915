/** A problem whose reader runs the server: the message says what is wrong and what to do. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** Codes of expected problems; each has a sentence in `messages/*.json` under `errors`. */
export type ErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'invalid'
  | 'tooLarge'
  | 'emailTaken'
  | 'lastAdmin'
  /** Somebody else changed the same meanwhile. */
  | 'conflict'
  | 'unexpected';

/** What a service, an action or the API answers: never a translated sentence. */
export type Result<T> =
  | { ok: true; data: T }
  | { ok: false; code: ErrorCode; fieldErrors?: Record<string, string> };

export const ok = <T>(data: T): Result<T> => ({ ok: true, data });

export const fail = (code: ErrorCode, fieldErrors?: Record<string, string>): Result<never> => ({
  ok: false,
  code,
  ...(fieldErrors && { fieldErrors }),
});

/** The codes of what a schema found, by the path of the field; of two for one field the first. A wrong type is `invalid`. */
export function fieldErrorsOf(error: {
  issues: readonly { path: PropertyKey[]; message: string }[];
}): Record<string, string> {
  return Object.fromEntries(
    error.issues
      .map(({ path, message }) => [path.join('.'), isCode(message) ? message : 'invalid'] as const)
      .reverse(),
  );
}

const isCode = (message: string): boolean => /^[a-z]+$/iu.test(message);
