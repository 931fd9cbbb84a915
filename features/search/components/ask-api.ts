import type { z } from 'zod';
import type { Lang } from '@/language/lang';
import type { searchSchema } from '../api-schema';

const limit = 8;

/**
 * Asks the API.
 * @throws Error when the server says that something is wrong, TypeError when it cannot be reached
 */
export async function askApi(
  question: string,
  locale: Lang,
  signal: AbortSignal,
): Promise<z.output<typeof searchSchema>> {
  const query = new URLSearchParams({ q: question, limit: String(limit), locale });
  const response = await fetch(`/api/v1/search?${query}`, { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}`);
  return response.json();
}
