import type { Role } from '@/features/accounts/domain/role';
import type { Labels, RelationRole } from '@/features/glossary/domain/concept';
import type { ConceptStatus } from '@/features/glossary/domain/status';
import type { Lang } from '@/language/lang';
import type { ConceptForm, ProposalStatus } from '../../schema';
import type { FormTexts } from './form-texts';

export interface Neighbour {
  id: string;
  slug: string;
  status: ConceptStatus;
  labels: Labels;
}

export interface KnownArticle {
  slug: string;
  title: string;
  lang: string;
  publisher?: string;
}

/** What the form of a concept begins with; as `readForEditing` answers it. */
export interface Editing {
  concept: ConceptForm;
  slug: string;
  version: number;
  mode: 'edit' | 'propose';
  statuses: ConceptStatus[];
  proposal?: {
    id: string;
    version: number;
    status: ProposalStatus;
    reason: string;
    comment: string | null;
    authorName: string;
    reviewerName: string | null;
    isOwn: boolean;
  };
  waiting: { id: string; authorName: string }[];
  merging?: { base: ConceptForm; mine: ConceptForm; theirs: ConceptForm };
  related: Neighbour[];
  incoming: { role: RelationRole; concept: Neighbour }[];
  articles: KnownArticle[];
  sharedExamples: string[];
  /** Of a new concept that a candidate of an article becomes. */
  candidate?: {
    article: KnownArticle;
    /** The address to come back to. */
    back: string;
    /** The id of an example that lacks a language: it is left out unless somebody writes in it. */
    suggestedExample: string | null;
  };
}

export interface FormData {
  locale: Lang;
  viewer: { id: string; name: string; role: Role };
  /** Under which name it is kept in the browser. */
  keptAs: string;
  editing: Editing;
  texts: FormTexts;
}
