import { useTranslations } from 'next-intl';
import { footClass } from './option-class';
import type { SearchPopupProps } from './search-popup';

type Props = Pick<SearchPopupProps, 'id' | 'state' | 'onRetry'>;

/** What went wrong, and what to do about it. */
export function RetryOption({ id, state, onRetry }: Props) {
  const t = useTranslations('search.popup');
  if (!state.problem) return null;
  return (
    <>
      <p className="border-line border-b px-4.5 py-3">{t(state.problem)}</p>
      <div id={id} role="listbox" aria-label={t('list')}>
        <button
          id={`${id}-0`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={state.active === 0}
          onClick={onRetry}
          className={footClass}
        >
          {t('retry')}
        </button>
      </div>
    </>
  );
}
