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
