'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { signInSchema } from '../schema';
import { signIn } from './auth-client';
import { EmailField, PasswordField } from './fields';
import { FormFrame } from './form-frame';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

export function SignInForm({
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
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(signInSchema),
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (credentials) => {
    const answer = await signIn(credentials);
    if (answer.ok) return setIsIn(true);
    setError('root', { message: answer.code });
    setFocus('password', { shouldSelect: true });
  });
  return (
    <>
      <FormFrame
        onSubmit={send}
        isBusy={isSubmitting || isIn}
        problem={problemText(texts, errors.root?.message)}
        {...labels}
      >
        <EmailField texts={texts} field={register('email')} problem={errors.email?.message} />
        <PasswordField
          texts={texts}
          field={register('password')}
          problem={errors.password?.message}
        />
      </FormFrame>
      {isIn && arrival}
    </>
  );
}
