'use server';

import { headers } from 'next/headers';
import { viewer } from '@/features/accounts/service';
import type { Result } from '@/lib/errors';
import type { MergeInput, RejectionInput, UnmergeInput } from './candidates-schema';
import { type MergedCandidate, mergeCandidate, unmergeCandidate } from './service-candidate-merge';
import { rejectCandidate, restoreCandidate } from './service-candidates';

const actor = async () => viewer(await headers());

export async function rejectCandidateAction(candidate: RejectionInput): Promise<Result<null>> {
  return rejectCandidate(await actor(), candidate, new Date());
}

export async function restoreCandidateAction(candidate: RejectionInput): Promise<Result<null>> {
  return restoreCandidate(await actor(), candidate);
}

export async function mergeCandidateAction(merge: MergeInput): Promise<Result<MergedCandidate>> {
  return mergeCandidate(await actor(), merge, new Date());
}

export async function unmergeCandidateAction(merge: UnmergeInput): Promise<Result<null>> {
  return unmergeCandidate(await actor(), merge, new Date());
}
