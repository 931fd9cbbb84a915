import { viewer } from '@/features/accounts/service';
import { exportQuerySchema } from '@/features/interchange/schema';
import { exportConcepts } from '@/features/interchange/service-export';
import { WRITERS } from '@/features/interchange/service-writers';
import { readLearnerCards } from '@/features/study/service-cards';
import { env } from '@/lib/env';
import { answer, parseQuery, problem, streamOf } from '@/lib/http';

export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const query = parseQuery(request, exportQuerySchema);
    if (!query.ok) return problem('invalid', query.errors);
    const { format, directions, scheduling, locale, ...filter } = query.data;
    const actor = await viewer(request.headers);
    const found = await exportConcepts(actor, filter, locale);
    if (!found.ok) return problem(found.code, found.fieldErrors);
    const created = new Date();
    const learner = scheduling && (await readLearnerCards(actor, created));
    if (learner && !learner.ok) return problem(learner.code);
    const options = {
      ...{ title: 'Khamsap', created, origin: env().origin, locale, directions },
      learner: learner?.data,
    };
    const { write, mediaType, extension } = WRITERS[format];
    const name = `khamsap-${created.toISOString().slice(0, 10)}.${extension}`;
    return new Response(streamOf(write(found.data.concepts, options)), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  });
}
