import { postEvents } from '@/features/study/service-events';
import { answer, problem, readJson } from '@/lib/http';
import { learnerOf } from '../learner';

/** 10,000 events of a device that was away for long. */
const maxBytes = 8_388_608;

export async function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const body = await readJson(request, maxBytes);
    if (!body.ok) return problem(body.code);
    const posted = await postEvents(await learnerOf(request), body.data, new Date());
    return posted.ok ? Response.json(posted.data) : problem(posted.code, posted.fieldErrors);
  });
}
