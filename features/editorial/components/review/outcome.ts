/** What an action answers, or that it could not be asked. */
export type Outcome<T> =
  | { ok: true; data: T }
  | { ok: false; code: string; fieldErrors?: Record<string, string> };

/** The answer of a server action; without a connection it throws. */
export async function outcomeOf<T>(action: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await action;
  } catch {
    return { ok: false, code: navigator.onLine ? 'unexpected' : 'offline' };
  }
}
