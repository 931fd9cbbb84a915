import { useTranslations } from 'next-intl';
import type { Category } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';
import type { ShownDeck } from './home-data';

/** What a deck is called, and in which language if that is not the reader's. */
export function useDeckName(): (deck: ShownDeck) => { text: string; lang?: Lang } {
  const t = useTranslations();
  return ({ kind, source, name, title }) => {
    if (kind === 'category') return { text: t(`categories.${source as Category}`) };
    if (kind === 'article') return title ?? { text: t('studyHome.decks.kinds.article') };
    return { text: name ?? t('studyHome.decks.own') };
  };
}
