import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import { setResponseStatus } from '@/lib/requests';
import { ButtonLink } from '@/ui/button';
import { PageHead } from './page-head';

/** In place of a page that does not exist: answers 404, with a document that needs no JavaScript. */
export function NotFound({ locale }: { locale: Lang }) {
  setResponseStatus(404);
  const { t } = textsOf(locale);
  return (
    <div className="mx-auto max-w-text py-18">
      <PageHead locale={locale} title={t('notFound.title')} />
      <p className="text-label text-ink-3">404</p>
      <h1 className="mt-2 font-serif text-title">{t('notFound.title')}</h1>
      <p className="mt-4 mb-6 text-ink-2">{t('notFound.text')}</p>
      <ButtonLink href={`/${locale}`}>{t('notFound.home')}</ButtonLink>
    </div>
  );
}
