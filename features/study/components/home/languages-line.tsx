import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { useHydrated } from '@/ui/use-hydrated';
import type { StudySettings } from '../../domain/settings';
import { LanguagesDialog } from './languages-dialog';
import { useLanguageNames } from './use-language-names';
import type { OpenStore } from './use-store';

/** What is known and what is learnt, in one line, with the way to change it. */
export function LanguagesLine({
  locale,
  settings,
  open,
  onSaved,
}: {
  locale: Lang;
  settings: StudySettings;
  open: OpenStore;
  onSaved: () => void;
}) {
  const t = useTranslations('studyHome.languages');
  const names = useLanguageNames();
  const isAlive = useHydrated();
  const [opened, setOpened] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-4">
      <span>{t('line', { known: names(settings.known), learnt: names(settings.learnt) })}</span>
      <button
        type="button"
        disabled={!isAlive}
        aria-label={t('changeLabel')}
        onClick={() => {
          setOpened(opened + 1);
          setIsOpen(true);
        }}
        className="link touch:min-h-11"
      >
        {t('change')}
      </button>
      {opened > 0 && (
        <LanguagesDialog
          key={opened}
          locale={locale}
          settings={settings}
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          open={open}
          onSaved={onSaved}
        />
      )}
    </p>
  );
}
