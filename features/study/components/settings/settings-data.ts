import type { Lang } from '@/language/lang';
import type { StudySettings } from '../../domain/settings';
import type { Training } from '../../domain/training';
import type { WorkloadPoint } from '../../domain/workload';

/** What the page shows of somebody's settings. */
export interface Chosen {
  settings: StudySettings;
  /** How many answers there are so far. */
  answers: number;
  /** What each retention would cost; all 0 without cards. */
  workload: readonly WorkloadPoint[];
}

export interface SettingsData {
  locale: Lang;
  /** null: a guest, whose settings are in the browser. */
  userId: string | null;
  chosen: Chosen | null;
  /** Of an account. */
  training: ShownTraining | null;
  hasOwnParameters: boolean;
  signUp: string;
}

export interface ShownTraining extends Omit<Training, 'at'> {
  /** The date, as the reader writes it. */
  on: string;
}
