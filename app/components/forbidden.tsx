import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { setResponseStatus } from '@/lib/requests';
import { ButtonLink } from '@/ui/button';
import { PageHead } from './page-head';

/** In place of a page that is not for the role of who asks: answers 403. */
export function Forbidden({ locale }: { locale: Lang }) {
  setResponseStatus(403);
  const { t } = textsOf(locale);
  return (
    <div className="mx-auto max-w-text py-18">
      <PageHead locale={locale} title={t('forbidden.title')} />
      <p className="text-label text-ink-3">403</p>
      <h1 className="mt-2 font-serif text-title">{t('forbidden.title')}</h1>
      <p className="mt-4 mb-6 text-ink-2">{t('forbidden.text')}</p>
      <ButtonLink href={`/${locale}`}>{t('forbidden.home')}</ButtonLink>
    </div>
  );
}
