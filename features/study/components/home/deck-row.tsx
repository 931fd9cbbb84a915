import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import { ButtonLink } from '@/ui/button';
import { Menu, type MenuItem } from '@/ui/menu';
import { Row } from '@/ui/rows';
import { sessionAddress } from '../../domain/session-address';
import { sumOf } from '../../domain/today';
import { countValues } from '../count-values';
import { CountsLine } from './counts-line';
import { useDeckName } from './deck-name';
import type { ShownDeck } from './home-data';
import { listAddress } from './list-address';
import type { DeckDeeds } from './use-deck-deeds';

/** A deck: what it is, what is to be done of it today, and the way into it. */
export function DeckRow({
  locale,
  deck,
  isOnly,
  isAlive,
  deeds,
  onRename,
}: {
  locale: Lang;
  deck: ShownDeck;
  /** Whether it is all there is to study. */
  isOnly: boolean;
  isAlive: boolean;
  deeds: DeckDeeds;
  onRename: () => void;
}) {
  const t = useTranslations('studyHome.decks');
  const name = useDeckName()(deck);
  const { kind, source, isTyped, concepts, counts } = deck;
  const isDone = sumOf(counts) === 0;
  const isEmpty = concepts === 0;
  const facts = [
    ...(kind === 'list' && deck.name === null ? [] : [t(`kinds.${kind}`)]),
    ...(concepts === null ? [] : [t('terms', countValues(locale, concepts))]),
    ...(isTyped ? [t('typed')] : []),
  ];
  const look: MenuItem[] =
    kind === 'article'
      ? []
      : [
          {
            key: 'look',
            label: t('look'),
            href:
              kind === 'category'
                ? `/${locale}/terms?category=${source}`
                : listAddress(locale, deck.id),
          },
        ];
  return (
    <Row className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 gap-y-1 sm:gap-x-4">
      <div className="min-w-0">
        <p lang={name.lang} className="text-term wrap-anywhere">
          {name.text}
        </p>
        <p className="text-label text-ink-2">{facts.join(' · ')}</p>
        {!isEmpty && (
          <p className="text-label text-ink-2">
            {isDone ? t('done') : <CountsLine locale={locale} counts={counts} />}
          </p>
        )}
      </div>
      {isEmpty ? (
        <span />
      ) : (
        <ButtonLink
          href={sessionAddress(locale, { deck: deck.id })}
          rel="nofollow"
          variant={isOnly && !isDone ? 'primary' : 'secondary'}
          size={isOnly ? 'md' : 'sm'}
          aria-label={t('studyDeck', { name: name.text })}
        >
          {t('study')}
        </ButtonLink>
      )}
      <div inert={!isAlive}>
        <Menu
          label={t('menu', { name: name.text })}
          align="end"
          className="grid size-9 place-items-center rounded-control text-ink-2 transition-colors hover:bg-accent-wash hover:text-accent-ink touch:size-11"
          items={[
            {
              key: 'typed',
              label: t(isTyped ? 'reveal' : 'type'),
              onSelect: () => void deeds.setTyped(deck, !isTyped),
            },
            ...look,
            ...(kind === 'list' ? [{ key: 'rename', label: t('rename'), onSelect: onRename }] : []),
            {
              key: 'remove',
              label: t('remove'),
              danger: true,
              separated: true,
              onSelect: () => void deeds.remove(deck),
            },
          ]}
        >
          <Ellipsis aria-hidden className="size-5" />
        </Menu>
      </div>
    </Row>
  );
}
