import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import { guessLang } from '@/language/script';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { footClass, optionClass } from './option-class';
import type { SearchPopupProps } from './search-popup';

type Props = Pick<SearchPopupProps, 'id' | 'state' | 'onPick' | 'onForget' | 'onForgetAll'>;

/**
 * What was searched for before. The buttons that remove stand beside the listbox, which may own options only; the
 * keyboard has the key Delete for them, so that Tab leaves the box at once.
 */
export function RecentOptions({ id, state, onPick, onForget, onForgetAll }: Props) {
  const t = useTranslations('search.popup');
  const { recent, active } = state;
  return (
    <>
      <p aria-hidden className="border-line border-b px-4.5 pt-2.5 pb-1.5 text-label text-ink-2">
        {t('recent')}
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)_auto]">
        <div id={id} role="listbox" aria-label={t('recent')}>
          {recent.map((text, index) => (
            <button
              key={text}
              id={`${id}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => onPick(text)}
              className={cx(optionClass, 'h-12 truncate text-ui')}
              lang={guessLang(text) ?? 'en'}
            >
              {text}
            </button>
          ))}
          <button
            id={`${id}-${recent.length}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={active === recent.length}
            onClick={onForgetAll}
            className={footClass}
          >
            {t('clear')}
          </button>
        </div>
        <ul>
          {recent.map((text) => (
            <li key={text} className="flex h-12 items-center border-line border-b pe-1">
              <IconButton
                tabIndex={-1}
                label={t('remove', { query: text })}
                icon={<X aria-hidden />}
                onClick={() => onForget(text)}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
