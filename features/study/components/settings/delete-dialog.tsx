import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { useSay } from '../home/use-say';
import type { OpenStore } from '../home/use-store';

/** Asks, by a word to be typed, before all data is deleted for good. */
export function DeleteDialog({
  locale,
  isGuest,
  isOpen,
  onOpenChange,
  open,
  onDeleted,
}: {
  locale: Lang;
  isGuest: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  open: OpenStore;
  onDeleted: () => Promise<void>;
}) {
  const t = useTranslations('studySettings.privacy');
  const say = useSay(locale);
  const form = useId();
  const [typed, setTyped] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const word = t('word');
  const isConfirmed = tidy(typed) === tidy(word);
  const submit = async () => {
    if (isBusy || !isConfirmed) return;
    setIsBusy(true);
    try {
      const answer = await (await open()).deleteAll();
      if (answer.ok) {
        onOpenChange(false);
        say.done(t('deleted'));
        await onDeleted();
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
      title={t('deleteTitle')}
      description={t(isGuest ? 'deleteGuestWarning' : 'deleteWarning')}
      closeLabel={t('close')}
      size="sm"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button
            type="submit"
            form={form}
            variant="danger"
            disabled={!isConfirmed}
            aria-disabled={isBusy}
          >
            {t(isBusy ? 'busy' : 'submit')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={t('confirm', { word })}>
          <Input
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
      </form>
    </Dialog>
  );
}

const tidy = (text: string) => text.trim().normalize('NFC').toLowerCase();
