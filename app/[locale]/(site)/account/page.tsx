import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { AccountSettings } from '@/features/accounts/components/account-settings';
import { formTextsOf } from '@/features/accounts/components/form-texts';
import { withNext } from '@/features/accounts/components/next-address';
import { SignOutButton } from '@/features/accounts/components/sign-out-button';
import { localeOf } from '@/i18n/locale';
import { messagesOf, textsOf } from '@/i18n/texts';
import { DefinitionRow, DefinitionRows } from '@/ui/rows';

export default async function AccountPage({ params }: PageProps<'/[locale]/account'>) {
  const locale = await localeOf(params);
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, `/${locale}/account`));
  const { t } = textsOf(locale);
  const texts = formTextsOf(locale);
  return (
    <div className="mx-auto flex max-w-text flex-col gap-10">
      <PageHead locale={locale} title={t('accounts.account.title')} />
      <div>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-8 pb-4">
          <h1 className="font-serif text-title">{t('accounts.account.title')}</h1>
          <SignOutButton
            next={`/${locale}`}
            label={t('accounts.account.signOut')}
            busyLabel={t('accounts.account.signingOut')}
            texts={texts}
          />
        </div>
        <DefinitionRows>
          <DefinitionRow label={t('accounts.fields.name')}>{viewer.name}</DefinitionRow>
          <DefinitionRow label={t('accounts.fields.email')}>{viewer.email}</DefinitionRow>
          <DefinitionRow label={t('accounts.fields.role')}>
            {t(`roles.${viewer.role}`)}
          </DefinitionRow>
        </DefinitionRows>
      </div>
      <AccountSettings
        email={viewer.email}
        texts={texts}
        labels={messagesOf(locale).accounts.account}
      />
    </div>
  );
}
