import { openApiDocument } from '../openapi';

export function GET(): Response {
  return Response.json(openApiDocument());
}
