import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { guessLang } from '@/language/script';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/textarea';

const LONGEST_NOTE = 2000;

/** Where a note is written; kept in this browser at once. */
export function NoteDialog({
  note,
  onClose,
  onSave,
}: {
  note: string;
  onClose: () => void;
  onSave: (text: string) => void;
}) {
  const t = useTranslations('studySession');
  const formId = useId();
  const [text, setText] = useState(note);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('note.title')}
      closeLabel={t('close')}
      size="sm"
      keepOnOutsideClick
      footer={
        <>
          <Button onClick={onClose}>{t('note.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary">
            {t('note.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(text.trim());
          onClose();
        }}
      >
        <Field label={t('note.label')} hint={t('note.hint')}>
          <Textarea
            name="note"
            value={text}
            lang={guessLang(text) ?? undefined}
            maxLength={LONGEST_NOTE}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
