import { viewer } from '@/features/accounts/service';
import { termCardQuery } from '@/features/articles/schema';
import { readTermCard } from '@/features/articles/service-reader';
import { answer, parseQuery, problem } from '@/lib/http';

/** What the card of a term shows to who reads an article. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, termCardQuery);
    if (!query.ok) return problem('invalid', query.errors);
    const { concept, article, textless } = query.data;
    const card = await readTermCard(await viewer(request.headers), {
      conceptId: concept,
      articleId: article,
      isTextless: textless !== undefined,
    });
    return card.ok
      ? Response.json(card.data, { headers: { 'cache-control': 'private, max-age=60' } })
      : problem(card.code);
  });
}
