'use client';

import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { resetLinkAction, setActiveAction } from '../actions';
import { linkAddress, OneTimeLink } from './one-time-link';
import { problemText } from './problem-text';
import type { UserData } from './user-row';
import type { UsersWords } from './users-texts';

export type UserChange = 'reset' | 'deactivate' | 'reactivate';

/** Asks before something is done to an account, and shows what came of it. */
export function UserDialog({
  locale,
  user,
  change,
  words,
  isOpen,
  onOpenChange,
  onActive,
}: {
  locale: Lang;
  user: UserData;
  change: UserChange;
  words: UsersWords;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onActive: (isActive: boolean) => void;
}) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [link, setLink] = useState<{ token: string; isSent: boolean }>();
  const { texts, form } = words;
  const show = (open: boolean) => {
    onOpenChange(open);
    if (open) return;
    setLink(undefined);
    setProblem(undefined);
  };
  const confirm = async () => {
    if (isBusy) return;
    setIsBusy(true);
    if (change === 'reset') {
      const answer = await answerOf(resetLinkAction(user.id, locale));
      if (answer.ok) setLink(answer.data);
      setProblem(answer.ok ? undefined : problemText(form, answer.code));
    } else {
      const isActive = change === 'reactivate';
      const answer = await answerOf(setActiveAction(user.id, isActive));
      setProblem(answer.ok ? undefined : problemText(form, answer.code));
      if (answer.ok) {
        onActive(isActive);
        show(false);
      }
    }
    setIsBusy(false);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={show}
      title={link ? texts.resetDone : texts[`${change}Title`]}
      description={link ? undefined : texts[`${change}Text`]}
      closeLabel={texts.close}
      keepOnOutsideClick={link !== undefined}
      size="sm"
      footer={
        link ? (
          <Button onClick={() => show(false)}>{texts.close}</Button>
        ) : (
          <>
            <Button onClick={() => show(false)}>{texts.cancel}</Button>
            <Button
              variant={change === 'deactivate' ? 'danger' : 'primary'}
              aria-disabled={isBusy}
              onClick={confirm}
            >
              {isBusy ? texts.busy : texts[change]}
            </Button>
          </>
        )
      }
    >
      <p className="wrap-anywhere font-semibold">{user.name}</p>
      <p className="wrap-anywhere text-small text-ink-2">{user.email}</p>
      {problem && (
        <Notice tone="bad" role="alert" className="mt-3">
          {problem}
        </Notice>
      )}
      {link && (
        <OneTimeLink
          link={linkAddress(locale, link.token)}
          isSent={link.isSent}
          life={texts.resetLife}
          texts={texts}
        />
      )}
    </Dialog>
  );
}
