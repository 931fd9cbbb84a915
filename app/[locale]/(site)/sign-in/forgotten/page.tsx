import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { ForgottenForm } from '@/features/accounts/components/forgotten-form';
import { formTextsOf } from '@/features/accounts/components/form-texts';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { canSendMail } from '@/lib/mail';

export default async function ForgottenPage({ params }: PageProps<'/[locale]/sign-in/forgotten'>) {
  const locale = await localeOf(params);
  if (!canSendMail()) return <NotFound locale={locale} />;
  const { t } = textsOf(locale);
  return (
    <div className="mx-auto max-w-sm pt-8 sm:pt-12">
      <PageHead locale={locale} title={t('accounts.forgotten.title')} />
      <h1 className="font-serif text-title">{t('accounts.forgotten.title')}</h1>
      <p className="mt-2 mb-6 text-ink-2">{t('accounts.forgotten.intro')}</p>
      <ForgottenForm
        locale={locale}
        texts={formTextsOf(locale)}
        labels={{
          submit: t('accounts.forgotten.submit'),
          busy: t('accounts.forgotten.busy'),
          sent: t('accounts.forgotten.sent'),
        }}
      />
      <p className="mt-8 border-line border-t pt-4">
        <a href={`/${locale}/sign-in`} className="link">
          {t('accounts.forgotten.back')}
        </a>
      </p>
    </div>
  );
}
