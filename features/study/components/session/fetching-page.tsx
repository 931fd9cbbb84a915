import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/ui/button';
import { Message } from './message';

/** So long it takes at most with a connection. */
const LATE_MILLIS = 3_000;

/** While all cards at hand are done and others are still to come. */
export function FetchingPage({ onRetry, onStop }: { onRetry: () => void; onStop: () => void }) {
  const t = useTranslations('studySession');
  const [isLate, setIsLate] = useState(false);
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    const again = () => retry();
    again();
    addEventListener('online', again);
    const timer = setTimeout(() => setIsLate(true), LATE_MILLIS);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, []);
  return (
    <div className="flex flex-1 items-center justify-center px-4 py-10">
      <Message
        title={t('fetching.title')}
        action={
          <>
            <Button variant="primary" onClick={onRetry}>
              {t('fetching.retry')}
            </Button>
            <Button onClick={onStop}>{t('waiting.stop')}</Button>
          </>
        }
      >
        {isLate && t('fetching.offline')}
      </Message>
    </div>
  );
}
