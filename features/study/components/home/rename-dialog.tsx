import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import type { ShownDeck } from './home-data';

/** Asks for the name of a list. */
export function RenameDialog({
  deck,
  isOpen,
  onOpenChange,
  onName,
}: {
  deck: ShownDeck;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onName: (name: string | null) => Promise<boolean>;
}) {
  const t = useTranslations('studyHome.decks');
  const form = useId();
  const [name, setName] = useState(deck.name ?? '');
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    if (isBusy) return;
    setIsBusy(true);
    if (await onName(name.trim() || null)) onOpenChange(false);
    setIsBusy(false);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title={t('renameTitle')}
      closeLabel={t('close')}
      size="sm"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" aria-disabled={isBusy}>
            {t(isBusy ? 'saving' : 'save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('name')} hint={t('nameHint', { name: t('own') })}>
          <Input
            value={name}
            onChange={({ target }) => setName(target.value)}
            maxLength={100}
            autoComplete="off"
          />
        </Field>
      </form>
    </Dialog>
  );
}
