import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import type { Deck } from '../../domain/deck';
import type { ShownDeck } from './home-data';
import { useSay } from './use-say';
import type { OpenStore } from './use-store';

export interface DeckDeeds {
  setTyped(deck: ShownDeck, isTyped: boolean): Promise<void>;
  /** @returns whether it was kept */
  rename(deck: ShownDeck, name: string | null): Promise<boolean>;
  remove(deck: ShownDeck): Promise<void>;
}

/** What one can do with a deck; what went wrong is said at the edge of the page. */
export function useDeckDeeds({
  locale,
  open,
  onChanged,
}: {
  locale: Lang;
  open: OpenStore;
  onChanged: () => Promise<void>;
}): DeckDeeds {
  const t = useTranslations('studyHome.decks');
  const say = useSay(locale);

  async function save(deck: ShownDeck, change: Partial<Deck> & { conceptIds?: string[] }) {
    const { title, concepts: _, counts: __, ...plain } = deck;
    try {
      const answer = await (await open()).saveDeck({ ...plain, ...change }, title);
      if (answer.ok) await onChanged();
      else say.problem(answer.code);
      return answer.ok;
    } catch {
      say.problem('storage');
      return false;
    }
  }

  return {
    async setTyped(deck, isTyped) {
      if (await save(deck, { isTyped })) say.done(t(isTyped ? 'typedNow' : 'revealedNow'));
    },
    rename: (deck, name) => save(deck, { name }),
    async remove(deck) {
      try {
        const answer = await (await open()).removeDeck(deck.id);
        if (!answer.ok) return say.problem(answer.code);
        const { conceptIds } = answer.data;
        say.done(t('removed'), () => {
          void save(deck, deck.kind === 'list' ? { conceptIds } : {});
        });
        await onChanged();
      } catch {
        say.problem('storage');
      }
    },
  };
}
