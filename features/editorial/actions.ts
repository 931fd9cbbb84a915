'use server';

import { headers } from 'next/headers';
import { viewer } from '@/features/accounts/service';
import type {
  ChangeInput,
  CloseFlagInput,
  FlagInput,
  ProposeInput,
  SaveInput,
  UndoInput,
} from './schema';
import * as bulk from './service-bulk';
import * as flags from './service-flags';
import * as history from './service-history';
import * as proposals from './service-proposals';
import * as saving from './service-save';

const actor = async () => viewer(await headers());

export async function saveConceptAction(save: SaveInput) {
  return saving.saveConcept(await actor(), save, new Date());
}

export async function readForMergeAction(id: string, baseVersion: number) {
  return saving.readForMerge(await actor(), id, baseVersion);
}

export async function proposeAction(proposal: ProposeInput) {
  return proposals.propose(await actor(), proposal, new Date());
}

export async function acceptProposalAction(id: string, version: number) {
  return proposals.acceptProposal(await actor(), id, version, new Date());
}

export async function returnProposalAction(id: string, comment: string) {
  return proposals.returnProposal(await actor(), id, comment, new Date());
}

export async function withdrawProposalAction(id: string) {
  return proposals.withdrawProposal(await actor(), id, new Date());
}

export async function restoreRevisionAction(id: string, version: number, currentVersion: number) {
  return history.restoreRevision(await actor(), id, version, currentVersion, new Date());
}

export async function flagConceptAction(flag: FlagInput) {
  return flags.flagConcept(await actor(), flag, new Date());
}

export async function closeFlagAction(id: string, close: CloseFlagInput) {
  return flags.closeFlag(await actor(), id, close, new Date());
}

export async function changeConceptsAction(change: ChangeInput) {
  return bulk.changeConcepts(await actor(), change, new Date());
}

export async function undoChangesAction(undo: UndoInput) {
  return bulk.undoChanges(await actor(), undo, new Date());
}
