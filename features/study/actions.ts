'use server';

import { headers } from 'next/headers';
import { after } from 'next/server';
import { viewer } from '@/features/accounts/service';
import type { StudySettings } from './domain/settings';
import type { ArticleStudy, DeckInput, GuestInput, ListChange, NoteInput } from './schema';
import * as decks from './service-decks';
import { foldStaleCards } from './service-fold';
import { studyArticle } from './service-known';
import * as own from './service-own-data';
import { saveSettings } from './service-settings';
import { train } from './service-training';

const actor = async () => viewer(await headers());

export async function saveDeckAction(deck: DeckInput) {
  return decks.saveDeck(await actor(), deck, new Date());
}

export async function studyArticleAction(study: ArticleStudy) {
  return studyArticle(await actor(), study, new Date());
}

export async function removeDeckAction(id: string) {
  return decks.removeDeck(await actor(), id);
}

export async function addToListAction(change: ListChange) {
  return decks.addToList(await actor(), change, new Date());
}

export async function removeFromListAction(change: ListChange) {
  return decks.removeFromList(await actor(), change);
}

export async function saveSettingsAction(settings: StudySettings) {
  const who = await actor();
  const result = await saveSettings(who, settings);
  if (result.ok && who) after(() => foldStaleCards(who.id));
  return result;
}

export async function trainAction() {
  const who = await actor();
  const result = await train(who, new Date());
  if (result.ok && who) after(() => foldStaleCards(who.id));
  return result;
}

/** @param learnerId whose page it is: a note that waited is not written into the account of somebody else */
export async function saveNoteAction(note: NoteInput, learnerId: string) {
  const who = await actor();
  return own.saveNote(who?.id === learnerId ? who : null, note);
}

export async function importGuestAction(guest: GuestInput) {
  const who = await actor();
  const result = await own.importGuest(who, guest, new Date());
  if (result.ok && who) after(() => foldStaleCards(who.id));
  return result;
}

export async function deleteStudyDataAction() {
  return own.deleteStudyData(await actor());
}
