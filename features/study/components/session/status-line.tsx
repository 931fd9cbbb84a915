import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { Lang } from '@/language/lang';
import type { StudyStore } from '../../browser/store';

const never = () => () => {};
const nothing = { waiting: 0, refused: 0, problem: null };
const nothingOf = () => nothing;

/** What is wrong with keeping and sending answers, only when something is. */
export function StatusLine({
  store: { outbox },
  locale,
  isUnkept,
}: {
  store: StudyStore;
  locale: Lang;
  isUnkept: boolean;
}) {
  const t = useTranslations('studySession.status');
  const { waiting, refused, problem } = useSyncExternalStore(
    outbox?.subscribe ?? never,
    outbox?.getState ?? nothingOf,
    nothingOf,
  );
  const isSignedOut = problem === 'unauthenticated';
  const lines = [
    isUnkept && <span className="text-bad">{t('unkept')}</span>,
    isSignedOut && (
      <>
        {t('signedOut')}{' '}
        <a href={`/${locale}/sign-in`} target="_blank" rel="noopener" className="link">
          {t('signIn')}
        </a>
      </>
    ),
    problem && !isSignedOut && waiting > 0 && t('offline', { count: waiting }),
    refused > 0 && (
      <>
        {t('refused', { count: refused })}{' '}
        <button type="button" className="link min-h-6" onClick={() => void outbox?.forgetRefused()}>
          {t('dismiss')}
        </button>
      </>
    ),
  ].filter(Boolean);
  return (
    <div role="status" className="mx-auto w-full max-w-page px-4 text-label text-warning">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
