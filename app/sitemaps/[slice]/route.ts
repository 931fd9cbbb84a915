import { sitemap } from '@/app/sitemap-xml';
import { listArticleAddresses } from '@/features/articles/service';
import { listSitemapSlice } from '@/features/glossary/service';
import { answer, problem } from '@/lib/http';

const fixed: { path: string; changed?: string }[] = [
  '',
  '/terms',
  '/articles',
  '/study',
  '/about',
  '/export',
].map((path) => ({ path }));

export async function GET(
  request: Request,
  { params }: RouteContext<'/sitemaps/[slice]'>,
): Promise<Response> {
  return answer(request, async () => {
    const slice = /^(0|[1-9]\d{0,5})\.xml$/.exec((await params).slice)?.[1];
    if (slice === undefined) return problem('notFound');
    if (slice === '0') {
      const articles = await listArticleAddresses();
      return sitemap([
        ...fixed,
        ...articles.map(({ slug, updatedAt }) => ({
          path: `/articles/${slug}`,
          changed: updatedAt.toISOString(),
        })),
      ]);
    }
    const concepts = await listSitemapSlice(Number(slice) - 1);
    if (concepts.length === 0) return problem('notFound');
    return sitemap(
      concepts.map(({ slug, updatedAt }) => ({
        path: `/terms/${slug}`,
        changed: updatedAt.toISOString(),
      })),
    );
  });
}
