import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button';

export function NotFoundMessage() {
  const t = useTranslations('notFound');
  const locale = useLocale();
  return (
    <div className="mx-auto max-w-text py-18">
      <p className="text-ink-3 text-label">404</p>
      <h1 className="mt-2 font-serif text-title">{t('title')}</h1>
      <p className="mt-4 mb-6 text-ink-2">{t('text')}</p>
      <ButtonLink href={`/${locale}`}>{t('home')}</ButtonLink>
    </div>
  );
}
