import { contentsQuerySchema } from '@/features/study/schema';
import { listContents } from '@/features/study/service-contents';
import { answer, parseQuery, problem } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, contentsQuerySchema);
    if (!query.ok) return problem('invalid', query.errors);
    return Response.json(await listContents(query.data));
  });
}
