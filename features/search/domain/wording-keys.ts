import { bareKey, spellingKey } from '@/language/fold';
import type { Lang } from '@/language/lang';
import { compact } from './keys';

/** What tells whether a wording is there already: it is looked up by the one key, and compared by the other. */
export interface WordingKeys {
  compactKey: string;
  spellingKey: string;
}

export const wordingKeys = (text: string, lang: Lang): WordingKeys => ({
  compactKey: compact(bareKey(text, lang)),
  spellingKey: spellingKey(text, lang),
});
