import type { Lang } from '@/language/lang';
import type { ApplyOptions } from '../schema';
import type { Field, FileProblem, Place } from './entry';
import type { ImportState } from './import-state';
import type { Outcome, RowKind } from './row';
import type { ReadFormat } from './taken-files';

/** What an import is and how far. */
export interface ImportHead {
  id: string;
  fileName: string;
  format: ReadFormat;
  state: ImportState;
  userName: string;
  /** ISO 8601. */
  createdAt: string;
  /** How much is done of what there is: bytes while it is read, rows while it is written or undone. */
  done: number;
  total: number;
  problem: { code: FileProblem; at?: Place; detail?: string } | null;
}

/** What was found in a file: how many rows of each kind, what became of them, and how many notes. */
export interface ImportSummary extends ImportHead {
  kinds: Record<RowKind, number>;
  outcomes: Record<Outcome, number>;
  /** How many rows would be written. */
  writable: number;
  problems: number;
  losses: number;
  /** What its format can say; null until it has been read. */
  carries: { fields: Field[]; langs: Lang[] } | null;
  options: ApplyOptions;
  /** Whether somebody said what its columns are. */
  hasColumns: boolean;
  /** Until when what the file says is kept, ISO 8601; null while something goes on with it. */
  keptUntil: string | null;
  /** Whether that has passed: of what was written, the counts are left. */
  isGone: boolean;
}
