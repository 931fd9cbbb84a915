'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { signInSchema } from '../schema';
import { leaveFor, signIn } from './auth-client';
import { EmailField, PasswordField } from './fields';
import { FormFrame } from './form-frame';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

export function SignInForm({
  next,
  texts,
  labels,
}: {
  next: string;
  texts: FormTexts;
  labels: { submit: string; busy: string };
}) {
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(signInSchema),
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (credentials) => {
    const answer = await signIn(credentials);
    if (answer.ok) return leaveFor(next);
    setError('root', { message: answer.code });
    setFocus('password', { shouldSelect: true });
  });
  return (
    <FormFrame
      onSubmit={send}
      isBusy={isSubmitting}
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
  );
}
