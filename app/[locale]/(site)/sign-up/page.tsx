import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { SignedIn } from '@/app/components/signed-in';
import { formTextsOf } from '@/features/accounts/components/form-texts';
import { nextAddress, withNext } from '@/features/accounts/components/next-address';
import { SignUpForm } from '@/features/accounts/components/sign-up-form';
import { Arrival } from '@/features/study/components/move/arrival';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function SignUpPage({ params, searchParams }: PageProps<'/[locale]/sign-up'>) {
  const locale = await localeOf(params);
  const { t } = textsOf(locale);
  const home = `/${locale}`;
  const next = nextAddress((await searchParams).next, home);
  const viewer = await currentViewer();
  return (
    <div className="mx-auto max-w-sm pt-8 sm:pt-12">
      <PageHead
        locale={locale}
        title={t('accounts.signUp.title')}
        description={t('accounts.signUp.description')}
        path="/sign-up"
      />
      {viewer ? (
        <SignedIn locale={locale} name={viewer.name} />
      ) : (
        <>
          <h1 className="font-serif text-title">{t('accounts.signUp.title')}</h1>
          <p className="mt-2 mb-6 text-ink-2">{t('accounts.signUp.intro')}</p>
          <SignUpForm
            arrival={<Arrival locale={locale} next={next} />}
            texts={formTextsOf(locale)}
            labels={{ submit: t('accounts.signUp.submit'), busy: t('accounts.signUp.busy') }}
          />
          <p className="mt-8 border-line border-t pt-4">
            {t.rich('accounts.signUp.hasAccount', {
              link: (chunks) => (
                <a
                  href={withNext(`${home}/sign-in`, next === home ? undefined : next)}
                  className="link"
                >
                  {chunks}
                </a>
              ),
            })}
          </p>
        </>
      )}
    </div>
  );
}
