'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { newAccountSchema } from '../schema';
import { signUp } from './auth-client';
import { EmailField, NameField, PasswordField } from './fields';
import { FormFrame } from './form-frame';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

export function SignUpForm({
  arrival,
  texts,
  labels,
}: {
  /** What leads on from here, rendered when one is signed in. */
  arrival: ReactNode;
  texts: FormTexts;
  labels: { submit: string; busy: string };
}) {
  const [isIn, setIsIn] = useState(false);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(newAccountSchema),
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (account) => {
    const answer = await signUp(account);
    if (answer.ok) return setIsIn(true);
    const field = answer.code === 'emailTaken' ? 'email' : 'root';
    setError(field, { message: answer.code }, { shouldFocus: true });
  });
  return (
    <>
      <FormFrame
        onSubmit={send}
        isBusy={isSubmitting || isIn}
        problem={problemText(texts, errors.root?.message)}
        {...labels}
      >
        <NameField texts={texts} field={register('name')} problem={errors.name?.message} />
        <EmailField texts={texts} field={register('email')} problem={errors.email?.message} />
        <PasswordField
          texts={texts}
          field={register('password')}
          problem={errors.password?.message}
          isNew
        />
      </FormFrame>
      {isIn && arrival}
    </>
  );
}
