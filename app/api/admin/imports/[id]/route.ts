import { viewer } from '@/features/accounts/service';
import { readImportHead } from '@/features/interchange/service-import';
import { answer, problem } from '@/lib/http';

/** How far an import is, for who waits for it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/admin/imports/[id]'>,
): Promise<Response> {
  return answer(request, async () => {
    const { id } = await params;
    const head = await readImportHead(await viewer(request.headers), id);
    if (!head.ok) return problem(head.code);
    return Response.json(head.data, { headers: { 'cache-control': 'no-store' } });
  });
}
