import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { PasswordInput } from '@/ui/password-input';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

type FieldProps = {
  texts: FormTexts;
  /** What `register` of the form returns. */
  field: UseFormRegisterReturn;
  /** The code of what is wrong with it. */
  problem?: string;
};

export function NameField({ texts, field, problem }: FieldProps) {
  return (
    <Field label={texts.fields.name} error={problemText(texts, problem)}>
      <Input {...field} autoComplete="name" required />
    </Field>
  );
}

export function EmailField({
  texts,
  field,
  problem,
  autoComplete = 'username',
}: FieldProps & { autoComplete?: 'username' | 'off' }) {
  return (
    <Field label={texts.fields.email} error={problemText(texts, problem)}>
      <Input
        {...field}
        type="email"
        inputMode="email"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
    </Field>
  );
}

/** An e-mail that is given; password managers read it too. */
export function FixedEmail({ texts, email }: { texts: FormTexts; email: string }) {
  return (
    <Field label={texts.fields.email}>
      <Input type="email" value={email} readOnly autoComplete="username" />
    </Field>
  );
}

export function PasswordField({
  texts,
  field,
  problem,
  label,
  isNew = false,
}: FieldProps & { label?: string; isNew?: boolean }) {
  const { password, passwordHint, showPassword, hidePassword } = texts.fields;
  return (
    <Field
      label={label ?? password}
      error={problemText(texts, problem)}
      hint={isNew ? passwordHint : undefined}
    >
      <PasswordInput
        {...field}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        labels={{ show: showPassword, hide: hidePassword }}
        required
      />
    </Field>
  );
}
