import { viewer } from '@/features/accounts/service';
import { previewRecognition } from '@/features/articles/service-preview';
import { answer, problem, readJson } from '@/lib/http';

export async function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const body = await readJson(request);
    if (!body.ok) return problem(body.code);
    const found = await previewRecognition(await viewer(request.headers), body.data);
    return found.ok ? Response.json(found.data) : problem(found.code, found.fieldErrors);
  });
}
