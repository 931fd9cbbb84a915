import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { SignedIn } from '@/app/components/signed-in';
import { formTextsOf } from '@/features/accounts/components/form-texts';
import { nextAddress, withNext } from '@/features/accounts/components/next-address';
import { SignInForm } from '@/features/accounts/components/sign-in-form';
import { Arrival } from '@/features/study/components/move/arrival';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { canSendMail } from '@/lib/mail';

export default async function SignInPage({ params, searchParams }: PageProps<'/[locale]/sign-in'>) {
  const locale = await localeOf(params);
  const { t } = textsOf(locale);
  const home = `/${locale}`;
  const next = nextAddress((await searchParams).next, home);
  const viewer = await currentViewer();
  return (
    <div className="mx-auto max-w-sm pt-8 sm:pt-12">
      <PageHead
        locale={locale}
        title={t('accounts.signIn.title')}
        description={t('accounts.signIn.description')}
        path="/sign-in"
      />
      {viewer ? (
        <SignedIn locale={locale} name={viewer.name} />
      ) : (
        <>
          <h1 className="mb-6 font-serif text-title">{t('accounts.signIn.title')}</h1>
          <SignInForm
            arrival={<Arrival locale={locale} next={next} />}
            texts={formTextsOf(locale)}
            labels={{ submit: t('accounts.signIn.submit'), busy: t('accounts.signIn.busy') }}
          />
          <p className="mt-8 border-line border-t pt-4">
            {t.rich('accounts.signIn.noAccount', {
              link: (chunks) => (
                <a
                  href={withNext(`${home}/sign-up`, next === home ? undefined : next)}
                  className="link"
                >
                  {chunks}
                </a>
              ),
            })}
          </p>
          <p className="mt-2 text-small text-ink-2">
            {canSendMail() ? (
              <a href={`${home}/sign-in/forgotten`} className="link">
                {t('accounts.forgotten.title')}
              </a>
            ) : (
              t('accounts.signIn.forgotten')
            )}
          </p>
        </>
      )}
    </div>
  );
}
