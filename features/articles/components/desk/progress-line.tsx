'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Progress } from '@/ui/progress';

interface Running {
  running: { done: number; total: number; failures: number } | null;
  isWaiting: boolean;
}

const pollMillis = 2000;
const longMillis = 30_000;

/** How far the articles have followed the terms; quiet when they have. */
export function ProgressLine({ first }: { first: Running }) {
  const t = useTranslations('articleDesk.list');
  const { running, isWaiting } = useProgress(first);
  if (!running && !isWaiting) return null;
  return (
    <div className="mb-4 max-w-text text-small text-ink-2">
      <p role="status">
        {running ? t('progress', { done: running.done, total: running.total }) : t('waiting')}
        {running && running.failures > 0 && <> · {t('failures', { count: running.failures })}</>}
      </p>
      {running && (
        <Progress
          className="mt-1"
          value={running.done}
          max={running.total}
          label={t('progress', { done: running.done, total: running.total })}
        />
      )}
    </div>
  );
}

/** Asks often while something is done, now and then while the page is looked at. */
function useProgress(first: Running): Running {
  const [progress, setProgress] = useState(first);
  useEffect(() => {
    const isBusy = progress.running !== null || progress.isWaiting;
    const timer = setInterval(
      async () => {
        if (document.hidden) return;
        const next = await askProgress();
        if (next) setProgress(next);
      },
      isBusy ? pollMillis : longMillis,
    );
    return () => clearInterval(timer);
  }, [progress]);
  return progress;
}

async function askProgress(): Promise<Running | null> {
  try {
    const response = await fetch('/api/admin/articles/progress');
    return response.ok ? await response.json() : null;
  } catch {
    // Without a connection the last one stays.
    return null;
  }
}
