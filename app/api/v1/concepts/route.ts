import { conceptListQuery } from '@/features/glossary/api-schema';
import { listChangedConcepts } from '@/features/glossary/service';
import { answer, parseQuery, problem } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, conceptListQuery);
    if (!query.ok) return problem('invalid', query.errors);
    const page = await listChangedConcepts(query.data);
    return page.ok ? Response.json(page.data) : problem(page.code, page.fieldErrors);
  });
}
