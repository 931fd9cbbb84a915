const inThisTab = new Map<string, Promise<unknown>>();

/** Does work while nobody else does it under this name: in all tabs where the browser has locks, else in this one. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks) return locks.request(name, work);
  const before = inThisTab.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  inThisTab.set(name, mine);
  return mine;
}
