import { lacksForPublishing } from '../../domain/publishing';
import { type ConceptForm, conceptFormSchema } from '../../schema';

/** What is wrong with a concept as far as the browser can tell: codes by path, as the server gives them. */
export function problemsOf(concept: ConceptForm): Record<string, string> {
  const parsed = conceptFormSchema.safeParse(concept);
  const issues = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }): [string, string] => [
        path.join('.'),
        /^[a-z]+$/iu.test(message) ? message : 'invalid',
      ]);
  const lacks =
    concept.status === 'published'
      ? lacksForPublishing(concept).map(({ path, code }): [string, string] => [path, code])
      : [];
  const problems: Record<string, string> = {};
  // Of two for one field the first counts.
  for (const [path, code] of [...issues, ...lacks]) problems[path] ??= code;
  return problems;
}
