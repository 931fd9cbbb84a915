import { viewer } from '@/features/accounts/service';
import { findDuplicates } from '@/features/search/service-editors';
import { answer, problem, readJson } from '@/lib/http';

export async function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const body = await readJson(request);
    if (!body.ok) return problem(body.code);
    const found = await findDuplicates(await viewer(request.headers), body.data);
    return found.ok
      ? Response.json({ duplicates: found.data })
      : problem(found.code, found.fieldErrors);
  });
}
