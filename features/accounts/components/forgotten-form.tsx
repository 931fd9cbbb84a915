'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Lang } from '@/language/lang';
import { answerOf } from '@/ui/answer-of';
import { Notice } from '@/ui/notice';
import { requestResetAction } from '../actions';
import { forgottenSchema } from '../schema';
import { EmailField } from './fields';
import { FormFrame } from './form-frame';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

/** Asks for a link to choose a new password by. */
export function ForgottenForm({
  locale,
  texts,
  labels,
}: {
  locale: Lang;
  texts: FormTexts;
  labels: { submit: string; busy: string; sent: string };
}) {
  const [isSent, setIsSent] = useState(false);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(forgottenSchema),
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async ({ email }) => {
    const answer = await answerOf(requestResetAction(email, locale));
    if (!answer.ok) return setError('root', { message: answer.code });
    setIsSent(true);
  });
  const { sent, ...buttons } = labels;
  if (isSent) {
    return (
      <Notice tone="good" role="status">
        {sent}
      </Notice>
    );
  }
  return (
    <FormFrame
      onSubmit={send}
      isBusy={isSubmitting}
      problem={problemText(texts, errors.root?.message)}
      {...buttons}
    >
      <EmailField texts={texts} field={register('email')} problem={errors.email?.message} />
    </FormFrame>
  );
}
