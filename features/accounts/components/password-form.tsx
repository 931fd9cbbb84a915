'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Notice } from '@/ui/notice';
import { passwordChangeSchema } from '../schema';
import { changePassword } from './auth-client';
import { PasswordField } from './fields';
import { FormFrame } from './form-frame';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

export function PasswordForm({
  email,
  texts,
  labels,
  onChanged,
}: {
  email: string;
  texts: FormTexts;
  labels: { submit: string; busy: string; done: string };
  onChanged: () => void;
}) {
  const [isDone, setIsDone] = useState(false);
  const { register, handleSubmit, setError, reset, formState } = useForm({
    resolver: zodResolver(passwordChangeSchema),
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (passwords) => {
    setIsDone(false);
    const answer = await changePassword(passwords);
    if (answer.ok) {
      reset({ currentPassword: '', newPassword: '' });
      setIsDone(true);
      onChanged();
    } else {
      const field = answer.code === 'wrongPassword' ? 'currentPassword' : 'root';
      setError(field, { message: answer.code }, { shouldFocus: true });
    }
  });
  return (
    <FormFrame
      onSubmit={send}
      isBusy={isSubmitting}
      problem={problemText(texts, errors.root?.message)}
      submit={labels.submit}
      busy={labels.busy}
      variant="secondary"
    >
      {isDone && (
        <Notice tone="good" role="status">
          {labels.done}
        </Notice>
      )}
      {/* So that password managers know whose password it is. */}
      <input type="email" value={email} readOnly hidden autoComplete="username" />
      <PasswordField
        texts={texts}
        label={texts.fields.currentPassword}
        field={register('currentPassword')}
        problem={errors.currentPassword?.message}
      />
      <PasswordField
        texts={texts}
        label={texts.fields.newPassword}
        field={register('newPassword')}
        problem={errors.newPassword?.message}
        isNew
      />
    </FormFrame>
  );
}
