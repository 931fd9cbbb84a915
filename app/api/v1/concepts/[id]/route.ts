import { getConcept } from '@/features/glossary/service';
import { answer, problem } from '@/lib/http';

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/concepts/[id]'>,
): Promise<Response> {
  return answer(request, async () => {
    const concept = await getConcept((await params).id);
    return concept.ok ? Response.json(concept.data) : problem(concept.code);
  });
}
