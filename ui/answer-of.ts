/** What a server action answers, or that it could not be asked. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; code: string; fieldErrors?: Record<string, string> };

/** The answer of a server action, which throws without a connection: then the code is `offline`. */
export async function answerOf<T>(action: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await action;
  } catch {
    return { ok: false, code: navigator.onLine ? 'unexpected' : 'offline' };
  }
}
