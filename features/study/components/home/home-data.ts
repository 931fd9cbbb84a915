import type { Category } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import type { Deck } from '../../domain/deck';
import type { QueueCounts } from '../../domain/session-queue';
import type { StudySettings } from '../../domain/settings';
import type { Today } from '../../domain/today';

/** A deck as the list shows it. */
export interface ShownDeck extends Deck {
  /** Of an article. */
  title: { lang: Lang; text: string } | null;
  /** How many terms it has; null where that is not known. */
  concepts: number | null;
  counts: QueueCounts;
}

/** What somebody studies, and by which languages. */
export interface Books {
  decks: readonly ShownDeck[];
  today: Today;
  settings: StudySettings;
  /** Whether the settings are those that everybody begins with. */
  isNew: boolean;
}

export interface HomeData {
  locale: Lang;
  /** null: a guest, whose books are in the browser. */
  userId: string | null;
  books: Books | null;
  /** Ways to an account and back here. */
  signUp: string;
  signIn: string;
  categories: readonly { category: Category; count: number }[];
  articles: readonly { id: string; lang: Lang; title: string; publisher: string; count: number }[];
}
