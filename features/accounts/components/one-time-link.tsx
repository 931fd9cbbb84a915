'use client';

import { useEffect, useRef } from 'react';
import type { Lang } from '@/language/lang';
import { CopyButton } from '@/ui/copy-button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import type { UsersWords } from './users-texts';

/** The whole address of a link, in the language of who made it. */
export const linkAddress = (locale: Lang, token: string): string =>
  `${window.location.origin}/${locale}/links/${token}`;

/** A link to send to somebody, unless a mail did, shown this once. */
export function OneTimeLink({
  link,
  isSent,
  life,
  texts,
}: {
  link: string;
  isSent: boolean;
  /** How long it is good for. */
  life: string;
  texts: UsersWords['texts'];
}) {
  const field = useRef<HTMLInputElement>(null);
  // The button that had the focus is gone.
  useEffect(() => field.current?.focus(), []);
  return (
    <div role="status" className="mt-4">
      {isSent && <p className="mb-3 text-good">{texts.linkSent}</p>}
      <Field
        label={texts.link}
        aside={<CopyButton text={link} label={texts.copyLink} copiedLabel={texts.copied} />}
        hint={`${texts.linkOnce} ${life}`}
      >
        <Input ref={field} value={link} readOnly onFocus={({ target }) => target.select()} />
      </Field>
    </div>
  );
}
