import { hasRole } from '@/features/accounts/domain/role';
import { viewer } from '@/features/accounts/service';
import { mostFileBytes, readUploadedFile } from '@/features/articles/service-files';
import { answer, problem, readForm } from '@/lib/http';

/** What a form has around its file. */
const aroundBytes = 65_536;

/** The text of a file, for the form that the article is then saved from. */
export async function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const actor = await viewer(request.headers);
    // Five megabytes are read from editors only.
    if (!actor) return problem('unauthenticated');
    if (!hasRole(actor.role, 'editor')) return problem('forbidden');
    const form = await readForm(request, mostFileBytes + aroundBytes);
    if (!form.ok) return problem(form.code);
    const file = form.data.get('file');
    if (!(file instanceof File)) return problem('invalid', { file: 'required' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readUploadedFile(actor, file.name, bytes);
    return read.ok ? Response.json(read.data) : problem(read.code, read.fieldErrors);
  });
}
