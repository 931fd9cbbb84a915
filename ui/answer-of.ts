export type Answer<T> = { ok: true; data: T } | { ok: false; code: string };

/** The answer of a server action, which throws without a connection: then the code is `offline`. */
export async function answerOf<A extends Answer<unknown>>(
  action: Promise<A>,
): Promise<A | { ok: false; code: 'unexpected' | 'offline' }> {
  try {
    return await action;
  } catch {
    return { ok: false, code: navigator.onLine ? 'unexpected' : 'offline' };
  }
}
