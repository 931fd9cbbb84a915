import type { Role } from '@/features/accounts/domain/role';
import { CONCEPT_STATUSES } from '@/features/glossary/domain/status';
import { canMove } from '../../domain/publishing';
import { blankConcept, type Prefill } from './blank-concept';
import type { Editing } from './form-data';

/** What the form of a new concept begins with. */
export function blankEditing(role: Role, id: string, prefill: Prefill): Editing {
  return {
    concept: blankConcept(id, prefill),
    slug: '',
    version: 0,
    mode: 'edit',
    statuses: CONCEPT_STATUSES.filter(
      (next) => next === 'draft' || canMove(role, 'draft', next, { isAuthor: true }),
    ),
    waiting: [],
    related: [],
    incoming: [],
    articles: [],
    sharedExamples: [],
  };
}
