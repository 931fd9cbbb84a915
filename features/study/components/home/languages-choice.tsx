import { useTranslations } from 'next-intl';
import { isLang, LANGS } from '@/language/lang';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { directionsOf } from '../../domain/directions';
import {
  chooseLanguage,
  type LanguageSlot,
  type LanguageSlots,
  languagesOf,
} from '../../domain/language-slots';

const ORDER = ['known', 'alsoKnown', 'learnt', 'alsoLearnt'] as const;

/** The choice of what is known and learnt, and in which order it will be asked. */
export function LanguagesChoice({
  slots,
  onChange,
}: {
  slots: LanguageSlots;
  onChange: (slots: LanguageSlots) => void;
}) {
  const t = useTranslations('studyHome.languages');
  const names = useTranslations('languagesInText');
  const choose = (slot: LanguageSlot, value: string) =>
    onChange(chooseLanguage(slots, slot, isLang(value) ? value : null));
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {ORDER.map((slot) => (
          <Field key={slot} label={t(slot)}>
            <Select
              value={slots[slot] ?? ''}
              onChange={({ target }) => choose(slot, target.value)}
              autoComplete="off"
            >
              {slot.startsWith('also') && <option value="">{t('none')}</option>}
              {LANGS.map((lang) => (
                <option key={lang} value={lang}>
                  {names(lang)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <div aria-live="polite">
        <p className="text-label text-ink-2">{t('order')}</p>
        <ol className="mt-1 flex flex-col gap-0.5">
          {directionsOf(languagesOf(slots)).map(({ from, to }, at) => (
            <li key={`${from}-${to}`} className={at < 2 ? undefined : 'text-ink-2'}>
              {at + 1}. {t('direction', { from: names(from), to: names(to) })}
            </li>
          ))}
        </ol>
      </div>
      <p className="text-ink-2 text-small">{t('explain')}</p>
    </div>
  );
}
