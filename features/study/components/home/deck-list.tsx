import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { Rows } from '@/ui/rows';
import { Section } from '@/ui/section';
import { useHydrated } from '@/ui/use-hydrated';
import { DeckRow } from './deck-row';
import type { ShownDeck } from './home-data';
import { RenameDialog } from './rename-dialog';
import { useDeckDeeds } from './use-deck-deeds';
import type { OpenStore } from './use-store';

/** The decks of somebody, and what can be done with each. */
export function DeckList({
  locale,
  decks,
  open,
  onChanged,
}: {
  locale: Lang;
  decks: readonly ShownDeck[];
  open: OpenStore;
  onChanged: () => Promise<void>;
}) {
  const t = useTranslations('studyHome.decks');
  const isAlive = useHydrated();
  const deeds = useDeckDeeds({ locale, open, onChanged });
  const [renamed, setRenamed] = useState<ShownDeck>();
  const [isRenaming, setIsRenaming] = useState(false);
  return (
    <Section title={t('title')} rule="ink" className="mt-10">
      <Rows noRule aria-label={t('title')} className="border-line border-b">
        {decks.map((deck) => (
          <DeckRow
            key={deck.id}
            locale={locale}
            deck={deck}
            isOnly={decks.length === 1}
            isAlive={isAlive}
            deeds={deeds}
            onRename={() => {
              setRenamed(deck);
              setIsRenaming(true);
            }}
          />
        ))}
      </Rows>
      {renamed && (
        <RenameDialog
          key={renamed.id}
          deck={renamed}
          isOpen={isRenaming}
          onOpenChange={setIsRenaming}
          onName={(name) => deeds.rename(renamed, name)}
        />
      )}
    </Section>
  );
}
