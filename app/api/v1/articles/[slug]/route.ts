import { getApiArticle } from '@/features/articles/service-api';
import { answer, problem } from '@/lib/http';

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/articles/[slug]'>,
): Promise<Response> {
  return answer(request, async () => {
    const article = await getApiArticle((await params).slug);
    return article.ok ? Response.json(article.data) : problem(article.code);
  });
}
