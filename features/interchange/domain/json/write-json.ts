import type { ExportConcept } from '../entry';

const chunkLength = 32_000;

/**
 * Concepts with everything that is kept of them, as JSON: an object with a list of `concepts`, one a line, each in the
 * form in which it is written (`conceptInputSchema`).
 * @yields the file in chunks of some 32,000 UTF-16 units
 */
export async function* writeJson(
  concepts: AsyncIterable<ExportConcept>,
  { created, origin }: { created: Date; origin: string },
): AsyncGenerator<string> {
  const head = { format: 'khamsap', version: 1, createdAt: created.toISOString(), origin };
  let chunk = `${JSON.stringify(head).slice(0, -1)},"concepts":[`;
  let separator = '\n';
  for await (const { citations: _, related: _names, ...concept } of concepts) {
    chunk += separator + JSON.stringify(concept);
    separator = ',\n';
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n]}\n`;
}
