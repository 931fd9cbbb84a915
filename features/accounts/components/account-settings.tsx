'use client';

import { useState } from 'react';
import { Section } from '@/ui/section';
import type { FormTexts } from './form-texts';
import { PasswordForm } from './password-form';
import { SessionList, type SessionTexts } from './session-list';

/** The password and the sessions: a new password ends the others. */
export function AccountSettings({
  email,
  texts,
  labels,
}: {
  email: string;
  texts: FormTexts;
  labels: SessionTexts &
    Record<
      | 'password'
      | 'passwordNote'
      | 'savePassword'
      | 'savingPassword'
      | 'passwordSaved'
      | 'sessions',
      string
    >;
}) {
  const [version, setVersion] = useState(0);
  return (
    <>
      <Section title={labels.sessions}>
        <SessionList key={version} texts={labels} form={texts} />
      </Section>
      <Section title={labels.password}>
        <p className="mb-4 text-small text-ink-2">{labels.passwordNote}</p>
        <PasswordForm
          email={email}
          texts={texts}
          labels={{
            submit: labels.savePassword,
            busy: labels.savingPassword,
            done: labels.passwordSaved,
          }}
          onChanged={() => setVersion(version + 1)}
        />
      </Section>
    </>
  );
}
