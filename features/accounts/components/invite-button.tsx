'use client';

import { useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import type { Invitation } from '../schema';
import { InviteForm } from './invite-form';
import { linkAddress, OneTimeLink } from './one-time-link';
import type { UsersWords } from './users-texts';

/** Opens the form of an invitation, then shows its link. */
export function InviteButton({ locale, words }: { locale: Lang; words: UsersWords }) {
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<Invitation & { token: string; isSent: boolean }>();
  const { texts, roles } = words;
  const show = (open: boolean) => {
    setIsOpen(open);
    if (open) setMade(undefined);
  };
  return (
    <>
      <Button variant="primary" onClick={() => show(true)}>
        {texts.invite}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={show}
        title={texts.inviteTitle}
        description={made ? undefined : texts.inviteText}
        closeLabel={texts.close}
        keepOnOutsideClick
        size="sm"
        footer={
          made && (
            <>
              <Button onClick={() => setMade(undefined)}>{texts.inviteAnother}</Button>
              <Button variant="primary" onClick={() => show(false)}>
                {texts.close}
              </Button>
            </>
          )
        }
      >
        {made ? (
          <>
            <p className="wrap-anywhere font-semibold">{made.email}</p>
            <p className="text-small text-ink-2">{roles[made.role]}</p>
            <OneTimeLink
              link={linkAddress(locale, made.token)}
              isSent={made.isSent}
              life={texts.invitationLife}
              texts={texts}
            />
          </>
        ) : (
          <InviteForm locale={locale} words={words} onMade={setMade} />
        )}
      </Dialog>
    </>
  );
}
