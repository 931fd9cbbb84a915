import { problem } from '@/lib/http';

function unknown(): Response {
  return problem('notFound');
}

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
