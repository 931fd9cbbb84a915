'use client';

import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';

const known = [
  'invalid',
  'offline',
  'notFound',
  'unauthenticated',
  'forbidden',
  'conflict',
] as const;

/** What a code says, in words. */
export function useErrorText() {
  const t = useTranslations('desk.errors');
  return (code: string): string => t(known.find((one) => one === code) ?? 'unexpected');
}

/** Why nothing was done, and what to do about it. */
export function Failure({ locale, code = 'unexpected' }: { locale: Lang; code?: string }) {
  const t = useTranslations('desk.errors');
  const errorText = useErrorText();
  return (
    <Notice
      tone="bad"
      role="alert"
      className="mt-6"
      action={
        code === 'unauthenticated' && (
          <ButtonLink href={`/${locale}/sign-in`} target="_blank" size="sm">
            {t('signIn')}
          </ButtonLink>
        )
      }
    >
      {errorText(code)}
    </Notice>
  );
}
