'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Answer, answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { toast } from '@/ui/toast-store';
import { useErrorText } from './error-text';

/** A button for what is asked about before it is done. */
export function ConfirmedButton({
  deed,
  action,
  onDone,
}: {
  deed: 'undo' | 'drop';
  action: () => Promise<Answer<null>>;
  onDone: () => void;
}) {
  const t = useTranslations(`imports.${deed}`);
  const close = useTranslations('desk.nav');
  const errorText = useErrorText();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    if (isBusy) return;
    setIsBusy(true);
    const answer = await answerOf(action());
    setIsBusy(false);
    setIsOpen(false);
    if (answer.ok) onDone();
    else toast({ title: errorText(answer.code), tone: 'bad' });
  };
  return (
    <>
      <Button variant="danger" onClick={() => setIsOpen(true)}>
        {t('button')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        isBusy={isBusy}
        onConfirm={confirm}
        variant="danger"
        texts={{
          title: t('title'),
          text: t('text'),
          submit: t('submit'),
          busy: t('busy'),
          cancel: t('cancel'),
          close: close('close'),
        }}
      />
    </>
  );
}
