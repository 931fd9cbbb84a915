import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ButtonLink } from '@/ui/button';
import type { StudyStore } from '../../browser/store';
import { Message } from './message';

/** When there is nothing to do, and nothing was done. */
export function NothingPage({ store, decks }: { store: StudyStore; decks: string }) {
  const t = useTranslations('studySession.nothing');
  const [hasDecks, setHasDecks] = useState(true);
  useEffect(() => {
    if (store.userId !== null) return;
    store.db.decks.count().then(
      (count) => setHasDecks(count > 0),
      () => {},
    );
  }, [store]);
  return (
    <div className="flex flex-1 items-center justify-center px-4 py-10">
      <Message
        title={t('title')}
        action={
          <ButtonLink variant="primary" href={decks}>
            {t('toDecks')}
          </ButtonLink>
        }
      >
        {t(hasDecks ? 'text' : 'none')}
      </Message>
    </div>
  );
}
