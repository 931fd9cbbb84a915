import type { Lang } from '@/language/lang';
import type { Touched } from '../../domain/summary';
import type { ProposalStatus } from '../../schema';

/** A proposal as services give it. */
export interface Proposal {
  id: string;
  kind: 'concept' | 'change';
  status: ProposalStatus;
  conceptId: string;
  baseVersion: number;
  version: number;
  reason: string;
  comment: string | null;
  authorId: string;
  authorName: string;
  reviewerName: string | null;
  updatedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
}

/** A concept as a heading. */
export interface Heading {
  slug: string;
  status: string;
  labels: Record<Lang, string>;
}

export interface ListedProposal extends Proposal {
  concept: Heading;
  touched: Touched[] | null;
}
