'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations('errors');
  return (
    <main className="mx-auto w-full max-w-text px-4 py-18">
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-4 text-ink-2">{t('text')}</p>
      {error.digest && (
        <p className="mt-2 text-ink-2 text-label">{t('id', { id: error.digest })}</p>
      )}
      <p className="mt-6">
        <Button onClick={reset}>{t('retry')}</Button>
      </p>
    </main>
  );
}
