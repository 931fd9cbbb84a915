import { PageHead } from '@/app/components/page-head';
import { formTextsOf } from '@/features/accounts/components/form-texts';
import { LinkForm } from '@/features/accounts/components/link-form';
import { readLink } from '@/features/accounts/service';
import { Arrival } from '@/features/study/components/move/arrival';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { setResponseStatus } from '@/lib/requests';
import { ButtonLink } from '@/ui/button';

export default async function LinkPage({ params }: PageProps<'/[locale]/links/[token]'>) {
  const locale = await localeOf(params);
  const { token } = await params;
  const link = await readLink(token, new Date());
  if (!link.ok) return <Gone locale={locale} />;
  const { kind, email, role } = link.data;
  const { t } = textsOf(locale);
  const title = t(`accounts.links.${kind}Title`);
  return (
    <div className="mx-auto max-w-sm pt-8 sm:pt-12">
      <PageHead locale={locale} title={title} />
      <h1 className="font-serif text-title">{title}</h1>
      <p className="mt-2 mb-6 text-ink-2">
        {t(`accounts.links.${kind}Text`, { role: t(`roles.${role ?? 'learner'}`) })}
      </p>
      <LinkForm
        token={token}
        kind={kind}
        email={email}
        arrival={
          <Arrival
            locale={locale}
            next={kind === 'setUp' ? `/${locale}/admin/users` : `/${locale}/account`}
          />
        }
        signInAddress={`/${locale}/sign-in`}
        texts={formTextsOf(locale)}
        labels={{
          submit: t(`accounts.links.${kind}Submit`),
          busy: t('accounts.links.busy'),
          gone: t('accounts.links.goneText'),
        }}
      />
    </div>
  );
}

/** For a link that is unknown, used or too old: which of these is nobody's business. */
function Gone({ locale }: { locale: Lang }) {
  setResponseStatus(404);
  const { t } = textsOf(locale);
  return (
    <div className="mx-auto max-w-text py-18">
      <PageHead locale={locale} title={t('accounts.links.goneTitle')} />
      <h1 className="font-serif text-title">{t('accounts.links.goneTitle')}</h1>
      <p className="mt-4 mb-6 text-ink-2">{t('accounts.links.goneText')}</p>
      <ButtonLink href={`/${locale}/sign-in`}>{t('accounts.links.goneAction')}</ButtonLink>
    </div>
  );
}
