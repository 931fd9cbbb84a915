import { describe, expect, it } from 'vitest';
import { intentsOf } from './intents';

const labels = (...given: Parameters<typeof intentsOf>) => {
  const { primary, secondary, others } = intentsOf(...given);
  return [primary.label, secondary?.label, ...others.map(({ label }) => label)];
};

describe('what can be done with a concept', () => {
  it.each([
    [
      'draft',
      ['draft', 'inReview', 'published', 'archived'],
      ['publish', 'saveDraft', 'sendToReview', 'archive'],
    ],
    ['draft', ['draft', 'inReview', 'archived'], ['sendToReview', 'saveDraft', 'archive']],
    [
      'inReview',
      ['draft', 'inReview', 'published', 'archived'],
      ['publish', 'save', 'toDraft', 'archive'],
    ],
    ['inReview', ['draft', 'inReview'], ['save', undefined, 'toDraft']],
    ['published', ['published', 'archived'], ['saveAndPublish', undefined, 'archive']],
    ['archived', ['draft', 'archived'], ['toDraft', 'save']],
  ] as const)('of %s that may be %j: %j', (status, statuses, expected) => {
    expect(labels({ mode: 'edit', status, statuses, isStored: true })).toEqual(expected);
  });

  it('does not archive what is not there yet', () => {
    const statuses = ['draft', 'published', 'archived'] as const;
    expect(labels({ mode: 'edit', status: 'draft', statuses, isStored: false })).toEqual([
      'publish',
      'saveDraft',
    ]);
  });

  it('withdraws a proposal that is there', () => {
    const given = { mode: 'propose', status: 'published', statuses: [], isStored: true } as const;
    expect(labels(given)).toEqual(['sendToReview', 'keep']);
    expect(labels({ ...given, proposal: 'open' })).toEqual(['sendToReview', 'keep', 'withdraw']);
  });
});
