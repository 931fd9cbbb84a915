/** @throws Error when the server says that something is wrong, TypeError when it cannot be reached */
export async function askServer<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
