/** What an action of the form answers; `offline` when it could not be reached. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; code: string; fieldErrors?: Record<string, string> };

/** An action's answer; without a connection it throws. */
export async function answerOf<T>(action: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await action;
  } catch {
    return { ok: false, code: navigator.onLine ? 'unexpected' : 'offline' };
  }
}
