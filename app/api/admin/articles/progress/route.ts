import { viewer } from '@/features/accounts/service';
import { readProgress } from '@/features/articles/service-jobs';
import { answer, problem } from '@/lib/http';

/** How far the articles have followed the terms, for who waits for it. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const progress = await readProgress(await viewer(request.headers));
    return progress.ok ? Response.json(progress.data) : problem(progress.code);
  });
}
