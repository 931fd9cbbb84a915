'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/ui/button';
import { Message } from './message';
import type { ReportSlot } from './report-slot';
import { RunningSession } from './running-session';
import { type SessionProps, useStudySession } from './use-study-session';

/** The page of a session: what is learnt fills it. */
export function SessionScreen({ report, ...props }: SessionProps & { report: ReportSlot }) {
  const t = useTranslations('studySession');
  const [opening, retry] = useStudySession(props);
  const { locale } = props;
  const decks = `/${locale}/study`;
  if (opening.step === 'open') {
    return <RunningSession {...opening} locale={locale} decks={decks} report={report} />;
  }
  if (opening.step === 'opening') {
    return (
      <Frame title={t('title')}>
        <p role="status" className="text-ink-2">
          {opening.isMoving ? t('moving') : t('loading')}
        </p>
      </Frame>
    );
  }
  const { code } = opening;
  const isLost = code === 'notFound' || code === 'invalid';
  return (
    <Frame title={t('title')}>
      <Message
        title={t('problems.title')}
        action={
          <>
            {code === 'unauthenticated' && (
              <ButtonLink
                variant="primary"
                href={`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/study`)}`}
              >
                {t('problems.signIn')}
              </ButtonLink>
            )}
            {!isLost && code !== 'unauthenticated' && (
              <Button variant="primary" onClick={retry}>
                {t('problems.retry')}
              </Button>
            )}
            <ButtonLink href={decks}>{t('nothing.toDecks')}</ButtonLink>
          </>
        }
      >
        {t(`problems.${problemOf(code)}`)}
      </Message>
    </Frame>
  );
}

const PROBLEMS = ['offline', 'notFound', 'invalid', 'unauthenticated'] as const;

const problemOf = (code: string) => PROBLEMS.find((one) => one === code) ?? 'unexpected';

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex w-full max-w-text flex-1 flex-col justify-center px-4 py-10">
      <h1 className="sr-only">{title}</h1>
      {children}
    </main>
  );
}
