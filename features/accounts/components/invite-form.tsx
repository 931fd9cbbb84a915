'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { Lang } from '@/language/lang';
import { answerOf } from '@/ui/answer-of';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { inviteAction } from '../actions';
import { ROLES } from '../domain/role';
import { type Invitation, invitationSchema } from '../schema';
import { EmailField } from './fields';
import { FormFrame } from './form-frame';
import { problemText } from './problem-text';
import type { UsersWords } from './users-texts';

export function InviteForm({
  locale,
  words: { form, roles, texts },
  onMade,
}: {
  locale: Lang;
  words: UsersWords;
  onMade: (made: Invitation & { token: string; isSent: boolean }) => void;
}) {
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(invitationSchema),
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (invitation) => {
    const answer = await answerOf(inviteAction(invitation, locale));
    if (answer.ok) return onMade({ ...invitation, ...answer.data });
    const field = answer.code === 'emailTaken' ? 'email' : 'root';
    setError(field, { message: answer.code }, { shouldFocus: true });
  });
  return (
    <FormFrame
      onSubmit={send}
      isBusy={isSubmitting}
      problem={problemText(form, errors.root?.message)}
      submit={texts.inviteSubmit}
      busy={texts.busy}
    >
      <EmailField
        texts={form}
        field={register('email')}
        problem={errors.email?.message}
        autoComplete="off"
      />
      <Field label={form.fields.role}>
        <Select {...register('role')}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles[role]}
            </option>
          ))}
        </Select>
      </Field>
    </FormFrame>
  );
}
