'use client';

import { Button } from '@/ui/button';
import { useErrorTexts } from '../components/error-texts';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const texts = useErrorTexts();
  return (
    <main className="mx-auto w-full max-w-text px-4 py-18">
      <h1 className="font-serif text-title">{texts?.title}</h1>
      <p className="mt-4 text-ink-2">{texts?.text}</p>
      {error.digest && (
        <p className="mt-2 text-ink-2 text-label">
          {texts?.id} {error.digest}
        </p>
      )}
      <p className="mt-6">
        <Button onClick={reset}>{texts?.retry}</Button>
      </p>
    </main>
  );
}
