/** What a store answers: of an action, of the API, or that there was no connection (`offline`). */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; code: string; fieldErrors?: Record<string, string> };

export const done = <T>(data: T): Answer<T> => ({ ok: true, data });
export const failed = (code: string): Answer<never> => ({ ok: false, code });

/** The answer of a server action, which throws without a connection. */
export async function asked<T>(action: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await action();
  } catch {
    return failed('offline');
  }
}
