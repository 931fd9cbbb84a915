import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { languagesOf, slotsOf } from '../../domain/language-slots';
import type { StudySettings } from '../../domain/settings';
import { LanguagesChoice } from './languages-choice';
import { useSay } from './use-say';
import type { OpenStore } from './use-store';

/** Asks which languages somebody knows and learns. */
export function LanguagesDialog({
  locale,
  settings,
  isOpen,
  onOpenChange,
  open,
  onSaved,
}: {
  locale: Lang;
  settings: StudySettings;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  open: OpenStore;
  onSaved: () => void;
}) {
  const t = useTranslations('studyHome');
  const say = useSay(locale);
  const [slots, setSlots] = useState(slotsOf(settings));
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      const answer = await (await open()).saveSettings({ ...settings, ...languagesOf(slots) });
      if (answer.ok) {
        onOpenChange(false);
        onSaved();
      } else say.problem(answer.code);
    } catch {
      say.problem('storage');
    }
    setIsBusy(false);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title={t('languages.title')}
      closeLabel={t('decks.close')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('decks.cancel')}</Button>
          <Button variant="primary" aria-disabled={isBusy} onClick={() => void save()}>
            {t(isBusy ? 'decks.saving' : 'decks.save')}
          </Button>
        </>
      }
    >
      <LanguagesChoice slots={slots} onChange={setSlots} />
    </Dialog>
  );
}
