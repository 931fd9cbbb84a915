import type { Lang } from '@/language/lang';
import { openAccountStore } from './account-store';
import { openGuestStore } from './guest-store';
import type { GuestStore, StudyStore } from './store';

/** @param userId null: a guest */
export function openStore(userId: string | null, locale: Lang): StudyStore {
  return userId === null ? openGuestStore({ locale }) : openAccountStore({ userId });
}

export const isGuestStore = (store: StudyStore): store is GuestStore => store.userId === null;
