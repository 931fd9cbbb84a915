import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { setResponseStatus } from '@/lib/requests';
import { ButtonLink } from '@/ui/button';

/** In place of a page that does not exist: answers 404, with a document that needs no JavaScript. */
export function NotFound() {
  setResponseStatus(404);
  const t = useTranslations('notFound');
  const locale = useLocale();
  return (
    <div className="mx-auto max-w-text py-18">
      <p className="text-label text-ink-3">404</p>
      <h1 className="mt-2 font-serif text-title">{t('title')}</h1>
      <p className="mt-4 mb-6 text-ink-2">{t('text')}</p>
      <ButtonLink href={`/${locale}`}>{t('home')}</ButtonLink>
    </div>
  );
}

export async function notFoundMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound');
  return { title: t('title'), robots: { index: false } };
}
