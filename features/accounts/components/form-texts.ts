import { messagesOf, textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { minPasswordLength } from '../schema';

/** The words of every form of accounts, for the browser. */
export function formTextsOf(locale: Lang) {
  const { t } = textsOf(locale);
  const { fields, problems, errors } = messagesOf(locale).accounts;
  const min = minPasswordLength;
  return {
    fields: { ...fields, passwordHint: t('accounts.fields.passwordHint', { min }) },
    problems: { ...problems, passwordTooShort: t('accounts.problems.passwordTooShort', { min }) },
    errors,
  };
}

export type FormTexts = ReturnType<typeof formTextsOf>;
