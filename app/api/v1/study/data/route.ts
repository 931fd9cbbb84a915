import { viewer } from '@/features/accounts/service';
import { exportStudyData } from '@/features/study/service-own-data';
import { answer, problem, streamOf } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const now = new Date();
    const found = await exportStudyData(await viewer(request.headers), now);
    if (!found.ok) return problem(found.code);
    const name = `khamsap-study-${now.toISOString().slice(0, 10)}.json`;
    return new Response(streamOf(found.data), {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  });
}
