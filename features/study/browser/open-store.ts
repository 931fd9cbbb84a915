import type { Lang } from '@/language/lang';
import { openAccountStore } from './account-store';
import { openGuestStore } from './guest-store';
import type { StudyStore } from './store';

/** @param userId null: a guest */
export function openStore(userId: string | null, locale: Lang): StudyStore {
  return userId === null ? openGuestStore({ locale }) : openAccountStore({ userId });
}
