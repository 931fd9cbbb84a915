import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/ui/button';
import { LEARN_AHEAD_MILLIS } from '../../domain/queue';
import { intervalOf } from './interval';
import { Message } from './message';
import { useIntervalText } from './use-interval-text';

/** While nothing is left but cards in their first steps. */
export function WaitingPage({
  until,
  now,
  onCome,
  onStop,
}: {
  /** When the next step ends. */
  until: number;
  /** By the clock of the session. */
  now: () => number;
  onCome: () => void;
  onStop: () => void;
}) {
  const t = useTranslations('studySession.waiting');
  const intervalText = useIntervalText();
  const [left, setLeft] = useState(() => until - now());
  const come = useEffectEvent(onCome);
  useEffect(() => {
    const look = () => {
      setLeft(until - now());
      // It comes as soon as it may be learnt ahead.
      if (until - now() <= LEARN_AHEAD_MILLIS) come();
    };
    const timer = setInterval(look, 5_000);
    return () => clearInterval(timer);
  }, [until, now]);
  return (
    <div className="flex flex-1 items-center justify-center px-4 py-10">
      <Message
        title={t('title', { interval: intervalText(intervalOf(left - LEARN_AHEAD_MILLIS)) })}
        action={<Button onClick={onStop}>{t('stop')}</Button>}
      >
        {t('text')}
      </Message>
    </div>
  );
}
