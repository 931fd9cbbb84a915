import type { ConceptStatus } from '@/features/glossary/domain/status';
import type { ProposalStatus } from '../../schema';

/** What a button of the form does. */
export type Intent =
  | { type: 'save'; status: ConceptStatus }
  | { type: 'propose'; submit: boolean }
  | { type: 'withdraw' };

export type IntentLabel =
  | 'save'
  | 'saveDraft'
  | 'saveAndPublish'
  | 'sendToReview'
  | 'publish'
  | 'archive'
  | 'toDraft'
  | 'keep'
  | 'withdraw';

export interface Labelled {
  label: IntentLabel;
  intent: Intent;
}

export interface Intents {
  primary: Labelled;
  secondary?: Labelled;
  /** What is done rarely. */
  others: Labelled[];
  /** What the key for saving does: nothing but to save. */
  byKey: Intent;
}

const save = (status: ConceptStatus, label: IntentLabel): Labelled => ({
  label,
  intent: { type: 'save', status },
});

/**
 * What may be done with a concept in the form.
 * @param statuses those that it may get
 */
export function intentsOf({
  mode,
  status,
  statuses,
  proposal,
  isStored,
}: {
  mode: 'edit' | 'propose';
  status: ConceptStatus;
  statuses: readonly ConceptStatus[];
  proposal?: ProposalStatus;
  isStored: boolean;
}): Intents {
  if (mode === 'propose') {
    const keep: Intent = { type: 'propose', submit: false };
    return {
      primary: { label: 'sendToReview', intent: { type: 'propose', submit: true } },
      secondary: { label: 'keep', intent: keep },
      others: proposal ? [{ label: 'withdraw', intent: { type: 'withdraw' } }] : [],
      byKey: keep,
    };
  }
  const keep: Labelled = save(status, keepLabels[status]);
  const moves = moveOrder
    .filter((next) => next !== status && statuses.includes(next))
    .filter((next) => isStored || next !== 'archived')
    .map((next) => save(next, moveLabels[next]));
  const leads = firstMoves[status];
  const first = moves.find(({ intent }) => intent.type === 'save' && leads.includes(intent.status));
  const others = moves.filter((move) => move !== first);
  const byKey = keep.intent;
  return first
    ? { primary: first, secondary: keep, others, byKey }
    : { primary: keep, others, byKey };
}

const keepLabels: Record<ConceptStatus, IntentLabel> = {
  draft: 'saveDraft',
  inReview: 'save',
  published: 'saveAndPublish',
  archived: 'save',
};
const moveLabels: Record<ConceptStatus, IntentLabel> = {
  draft: 'toDraft',
  inReview: 'sendToReview',
  published: 'publish',
  archived: 'archive',
};
/** The first that is allowed leads. */
const moveOrder: readonly ConceptStatus[] = ['published', 'inReview', 'draft', 'archived'];
/** Where a concept of a status is meant to go next. */
const firstMoves: Record<ConceptStatus, readonly ConceptStatus[]> = {
  draft: ['published', 'inReview'],
  inReview: ['published'],
  published: [],
  archived: ['draft'],
};
