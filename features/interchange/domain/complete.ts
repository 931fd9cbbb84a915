import { lacksForPublishing } from '@/features/editorial/domain/publishing';
import type { ConceptInput } from '@/features/glossary/schema';
import type { ApplyOptions } from '../schema';
import type { ImportContent } from './row';

/** What a row is written as, but for its id. */
export type CompleteContent = Omit<ConceptInput, 'id' | 'slug'> & { slug?: string };

/** A content with the category and the status that were chosen for all: of a new concept, for others have their own. */
export function completed(content: ImportContent, options: ApplyOptions): CompleteContent {
  const complete = withCategory(content, options);
  const wanted = options.publishing === 'file' ? complete.status : options.publishing;
  const isComplete = lacksForPublishing(complete).length === 0;
  return { ...complete, status: wanted === 'published' && !isComplete ? 'draft' : wanted };
}

/** A content with the category that was chosen for those without. */
export const withCategory = (
  content: ImportContent,
  { category }: ApplyOptions,
): CompleteContent => ({ ...content, category: content.category ?? category });
