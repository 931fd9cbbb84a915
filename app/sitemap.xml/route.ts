import { sitemapIndex } from '@/app/sitemap-xml';
import { countConcepts, sitemapSlice } from '@/features/glossary/service';
import { answer } from '@/lib/http';

export const dynamic = 'force-dynamic';

/** The first file lists the fixed pages and articles, each further one a slice of the terms. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, async () =>
    sitemapIndex(1 + Math.ceil((await countConcepts()) / sitemapSlice)),
  );
}
