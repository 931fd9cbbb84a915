'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { answerOf } from '@/ui/answer-of';
import { redeemLinkAction } from '../actions';
import type { LinkKind } from '../domain/link';
import { redemptionSchema } from '../schema';
import { leaveFor, signIn } from './auth-client';
import { EmailField, FixedEmail, NameField, PasswordField } from './fields';
import { FormFrame } from './form-frame';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

/** What the owner of a one-time link fills in; what is sent signs in at once. */
export function LinkForm({
  token,
  kind,
  email,
  arrival,
  signInAddress,
  texts,
  labels,
}: {
  token: string;
  kind: LinkKind;
  /** Where the link says whose it is. */
  email: string | null;
  /** What leads on from here, rendered when one is signed in. */
  arrival: ReactNode;
  signInAddress: string;
  texts: FormTexts;
  labels: { submit: string; busy: string; gone: string };
}) {
  const [isIn, setIsIn] = useState(false);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(redemptionSchema),
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (input) => {
    const answer = await answerOf(redeemLinkAction(token, input));
    if (answer.ok) {
      const { email } = answer.data;
      const { ok } = await signIn({ email, password: input.password });
      return ok ? setIsIn(true) : leaveFor(signInAddress);
    }
    const isAtEmail = answer.code === 'emailTaken' && !email;
    const message = answer.code === 'notFound' ? 'gone' : answer.code;
    setError(isAtEmail ? 'email' : 'root', { message }, { shouldFocus: true });
  });
  const problem = errors.root?.message;
  const { submit, busy, gone } = labels;
  return (
    <>
      <FormFrame
        onSubmit={send}
        isBusy={isSubmitting || isIn}
        problem={problem === 'gone' ? gone : problemText(texts, problem)}
        submit={submit}
        busy={busy}
      >
        {kind !== 'reset' && (
          <NameField texts={texts} field={register('name')} problem={errors.name?.message} />
        )}
        {email ? (
          <FixedEmail texts={texts} email={email} />
        ) : (
          <EmailField texts={texts} field={register('email')} problem={errors.email?.message} />
        )}
        <PasswordField
          texts={texts}
          label={kind === 'reset' ? texts.fields.newPassword : undefined}
          field={register('password')}
          problem={errors.password?.message}
          isNew
        />
      </FormFrame>
      {isIn && arrival}
    </>
  );
}
