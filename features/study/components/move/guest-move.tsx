import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Lang } from '@/language/lang';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { countValues } from '../count-values';
import { bringGuest } from './bring-guest';

type State =
  | { kind: 'waiting' }
  | { kind: 'moving' | 'done'; answers: number }
  | { kind: 'failed' };

/** Takes what somebody studied without an account into the account, and says so; what breaks off can go on. */
export function GuestMove({
  locale,
  onDone,
  onLater,
}: {
  locale: Lang;
  onDone: () => void;
  /** What else can be done when it fails. */
  onLater?: () => void;
}) {
  const t = useTranslations('studyHome.move');
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  const done = useEffectEvent(onDone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is one run.
  useEffect(() => {
    let isGone = false;
    const show = (next: State) => {
      if (!isGone) setState(next);
    };
    bringGuest((answers) => show({ kind: 'moving', answers })).then(
      (moved) => {
        show(moved === null ? { kind: 'failed' } : { kind: 'done', answers: moved });
        if (moved !== null && !isGone) done();
      },
      () => show({ kind: 'failed' }),
    );
    return () => {
      isGone = true;
    };
  }, [attempt]);
  if (state.kind === 'failed') {
    return (
      <Notice
        tone="warning"
        role="alert"
        className="mt-4"
        action={
          <span className="flex flex-wrap gap-2">
            <Button
              size="sm"
              onClick={() => {
                setState({ kind: 'waiting' });
                setAttempt(attempt + 1);
              }}
            >
              {t('retry')}
            </Button>
            {onLater && (
              <Button size="sm" variant="quiet" onClick={onLater}>
                {t('later')}
              </Button>
            )}
          </span>
        }
      >
        {t('failed')}
      </Notice>
    );
  }
  return (
    <Notice tone={state.kind === 'done' ? 'good' : 'plain'} role="status" className="mt-4">
      {state.kind === 'waiting' ? t('waiting') : t(state.kind, countValues(locale, state.answers))}
    </Notice>
  );
}
