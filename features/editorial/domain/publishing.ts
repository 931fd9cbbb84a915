import { hasRole, type Role } from '@/features/accounts/domain/role';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import { LANGS } from '@/language/lang';
import { type Item, pathOf } from './snapshot';

/** What keeps a concept from being published. */
export interface Lack {
  /** `category`; `terms.lo` for a language; `terms.3` for a term by its index. */
  path: string;
  /**
   * `required`: there is no value. `noPreferred`: the language has no preferred full form.
   * `severalPreferred`: this is one more than the one that it may have. `lookupForm`: a preferred
   * term that is never displayed. `repeated`: the language has this text in a term before.
   */
  code: 'required' | 'noPreferred' | 'severalPreferred' | 'lookupForm' | 'repeated';
}

/**
 * What a concept lacks to be published: a category, exactly one preferred full form per language
 * that is displayed (design, section 1), no wording twice. Empty where it can be.
 * @param concept of the form that its schema asks for, which drafts have too
 */
export function lacksForPublishing(concept: {
  category?: string;
  terms: readonly (Item & { searchOnly?: boolean })[];
}): Lack[] {
  const { category, terms } = concept;
  const lacks: Lack[] = category ? [] : [{ path: 'category', code: 'required' }];
  for (const lang of LANGS) {
    const preferred = [...terms.entries()].filter(([, term]) => {
      return term.lang === lang && term.type === 'fullForm' && term.status === 'preferred';
    });
    const shown = preferred.filter(([, term]) => !term.searchOnly);
    const hidden = preferred.filter(([, term]) => term.searchOnly);
    if (shown.length === 0) lacks.push({ path: termPath(lang), code: 'noPreferred' });
    for (const [index] of hidden) lacks.push({ path: termPath(index), code: 'lookupForm' });
    for (const [index] of shown.slice(1)) {
      lacks.push({ path: termPath(index), code: 'severalPreferred' });
    }
  }
  for (const [index, { lang, text }] of terms.entries()) {
    const first = terms.findIndex((term) => term.lang === lang && term.text === text);
    if (first < index) lacks.push({ path: termPath(index), code: 'repeated' });
  }
  return lacks;
}

function termPath(item: string | number): string {
  return pathOf({ part: 'terms', item: String(item) });
}

type Moves = Readonly<Record<ConceptStatus, readonly ConceptStatus[]>>;

/** What contributors may do with what they began: propose it, take it back, drop it. */
const AUTHOR_MOVES: Moves = {
  draft: ['inReview', 'archived'],
  inReview: ['draft'],
  published: [],
  archived: [],
};

/** Editors also publish, send back, withdraw, and take out of the archive, to be looked at anew. */
const EDITOR_MOVES: Moves = {
  draft: ['inReview', 'published', 'archived'],
  inReview: ['draft', 'published', 'archived'],
  published: ['archived'],
  archived: ['draft'],
};

/**
 * Whether a role may give a concept another status (design, section 8). To keep the status is no
 * move. Publishing needs `lacksForPublishing` to be empty besides.
 * @param isAuthor whether the concept was begun by who asks
 */
export function canMove(
  role: Role,
  from: ConceptStatus,
  to: ConceptStatus,
  { isAuthor }: { isAuthor: boolean },
): boolean {
  if (hasRole(role, 'editor')) return EDITOR_MOVES[from].includes(to);
  return isAuthor && hasRole(role, 'contributor') && AUTHOR_MOVES[from].includes(to);
}
