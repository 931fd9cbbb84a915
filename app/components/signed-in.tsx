import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { ButtonLink } from '@/ui/button';

/** In place of a form to sign in or up, for somebody who is. */
export function SignedIn({ locale, name }: { locale: Lang; name: string }) {
  const { t } = textsOf(locale);
  return (
    <>
      <h1 className="font-serif text-title">{t('accounts.signedIn.title')}</h1>
      <p className="mt-4 mb-6 text-ink-2">{t('accounts.signedIn.text', { name })}</p>
      <ButtonLink href={`/${locale}/account`}>{t('accounts.signedIn.account')}</ButtonLink>
    </>
  );
}
