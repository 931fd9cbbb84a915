import { useLocale, useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { questionOf } from '../domain/ask';
import { badgeMessage } from '../domain/badge';
import { shownHits } from '../domain/combobox';
import { searchAddress } from '../domain/search-address';
import { shorten } from '../domain/shorten';
import { HitOption } from './hit-option';
import { footClass } from './option-class';
import { quoted } from './quoted';
import type { SearchPopupProps } from './search-popup';

type Props = Pick<SearchPopupProps, 'id' | 'state' | 'onRemember' | 'onLeave'>;

/** What was found, or what comes close to it; at the foot the way to all there is. */
export function AnswerOptions({ id, state, onRemember, onLeave }: Props) {
  const t = useTranslations('search.popup');
  const locale = useLocale();
  const words = useTranslations();
  if (!state.answer) return null;
  const leave = (event: MouseEvent) => {
    // With one of these the link opens elsewhere, and the list stays.
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onLeave();
  };
  const isFound = state.answer.hits.length > 0;
  const shown = shownHits(state.answer);
  const foot = {
    id: `${id}-${shown.length}`,
    role: 'option',
    tabIndex: -1,
    'aria-selected': state.active === shown.length,
    className: footClass,
  };
  const query = questionOf(state.text);
  return (
    <>
      {!isFound && (
        <div className="border-line border-b px-4.5 py-3">
          <p>{t('none')}</p>
          {shown.length > 0 && <p className="text-label text-ink-2">{t('nearest')}</p>}
        </div>
      )}
      {/* It scrolls itself: the keys of the field move in it, as in a list box of the browser. */}
      <div
        id={id}
        role="listbox"
        aria-label={t('list')}
        className="min-h-0 overflow-y-auto overscroll-contain"
      >
        {shown.map((hit, index) => (
          <HitOption
            key={hit.concept.id}
            id={`${id}-${index}`}
            hit={hit}
            say={(badge) => words(badgeMessage(badge))}
            active={index === state.active}
            onClick={(event) => {
              onRemember(hit.match.text);
              leave(event);
            }}
          />
        ))}
        {isFound ? (
          <a
            {...foot}
            href={searchAddress(locale, { query })}
            onClick={(event) => {
              onRemember(query);
              leave(event);
            }}
          >
            {t.rich('all', { query: shorten(query, 40), q: quoted(query) })}
          </a>
        ) : (
          <a {...foot} href={`/${locale}/terms`} onClick={leave}>
            {t('browse')}
          </a>
        )}
      </div>
    </>
  );
}
