'use client';

import { useTranslations } from 'next-intl';
import { Progress } from '@/ui/progress';
import type { ImportHead } from '../domain/import-head';
import { useImportHead } from './use-import-head';

/** How far the work with a file is. */
export function ImportProgress({ first }: { first: ImportHead }) {
  const t = useTranslations('imports');
  const { state, done, total } = useImportHead(first);
  const share = total > 0 ? Math.min(1, done / total) : 0;
  // Read out now and then, not every second.
  const percent = Math.floor(share * 10) * 10;
  return (
    <div className="max-w-text">
      <p role="status">
        {t(`states.${state}`)}{' '}
        {share > 0 && <span className="text-ink-2">{t('progress.percent', { percent })}</span>}
      </p>
      <Progress className="mt-2" value={done} max={total} label={t(`states.${state}`)} />
      <p className="mt-2 text-small text-ink-2">{t('progress.leave')}</p>
      <noscript>
        <p className="mt-2 text-small">{t('progress.noScript')}</p>
      </noscript>
    </div>
  );
}
