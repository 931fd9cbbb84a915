import { recognizeSchema } from '@/features/articles/api-schema';
import { recognize } from '@/features/articles/service-recognition';
import { fieldErrorsOf } from '@/lib/errors';
import { answer, problem, readJson } from '@/lib/http';

/** A text of the longest kind in Lao, three bytes a letter, each escaped at the worst. */
const maxBytes = 6_291_456;

export async function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const body = await readJson(request, maxBytes);
    if (!body.ok) return problem(body.code);
    const parsed = recognizeSchema.safeParse(body.data);
    if (!parsed.success) return problem('invalid', fieldErrorsOf(parsed.error));
    const { lang, text } = parsed.data;
    const { occurrences } = await recognize(lang, text);
    return Response.json({ occurrences });
  });
}
