'use client';

import { useEffect, useState } from 'react';
import type { Answer } from '@/ui/answer-of';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Row, Rows } from '@/ui/rows';
import { Skeleton } from '@/ui/skeleton';
import { endOtherSessions, endSession, listSessions, type SessionInfo } from './auth-client';
import { deviceOf } from './device';
import type { FormTexts } from './form-texts';
import { problemText } from './problem-text';

export type SessionTexts = Record<
  | 'thisSession'
  | 'lastUsed'
  | 'unknownDevice'
  | 'endSession'
  | 'endOthers'
  | 'sessionEnded'
  | 'loading'
  | 'retry',
  string
>;

// Day, month, year as in all three languages; no browser has the names of the Lao months.
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' });

type Listed = Awaited<ReturnType<typeof listSessions>>;

/** Where somebody is signed in. Asked for by the browser, so that the times are those of its clock. */
export function SessionList({ texts, form }: { texts: SessionTexts; form: FormTexts }) {
  const [listed, setListed] = useState<Listed>();
  const [failure, setFailure] = useState<string>();
  const [status, setStatus] = useState('');
  const load = () => listSessions().then(setListed);
  useEffect(() => {
    listSessions().then(setListed);
  }, []);
  const end = async (ending: Promise<Answer<unknown>>) => {
    const answer = await ending;
    setFailure(answer.ok ? undefined : problemText(form, answer.code));
    setStatus(answer.ok ? texts.sessionEnded : '');
    if (answer.ok) await load();
  };
  if (!listed) return <Loading label={texts.loading} />;
  if (!listed.ok) {
    return (
      <Notice
        tone="bad"
        role="alert"
        action={
          <Button size="sm" onClick={load}>
            {texts.retry}
          </Button>
        }
      >
        {problemText(form, listed.code)}
      </Notice>
    );
  }
  const { own, sessions } = listed.data;
  return (
    <>
      {failure && (
        <Notice tone="bad" role="alert" className="mb-3">
          {failure}
        </Notice>
      )}
      <p role="status" className="sr-only">
        {status}
      </p>
      <Rows noRule>
        {sessions.map((session) => (
          <SessionRow
            key={session.token}
            session={session}
            isOwn={session.token === own}
            texts={texts}
            onEnd={() => end(endSession(session.token))}
          />
        ))}
      </Rows>
      {sessions.length > 1 && (
        <Button className="mt-3" onClick={() => end(endOtherSessions())}>
          {texts.endOthers}
        </Button>
      )}
    </>
  );
}

function SessionRow({
  session: { userAgent, updatedAt },
  isOwn,
  texts,
  onEnd,
}: {
  session: SessionInfo;
  isOwn: boolean;
  texts: SessionTexts;
  onEnd: () => void;
}) {
  const device = deviceOf(userAgent ?? '') || texts.unknownDevice;
  return (
    <Row className="flex items-center justify-between gap-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          {device}
          {isOwn && <Badge tone="accent">{texts.thisSession}</Badge>}
        </p>
        <p className="text-label text-ink-3">
          {texts.lastUsed} {moment.format(new Date(updatedAt))}
        </p>
      </div>
      {!isOwn && (
        <Button
          variant="quiet"
          size="sm"
          className="shrink-0"
          aria-label={`${texts.endSession}: ${device}`}
          onClick={onEnd}
        >
          {texts.endSession}
        </Button>
      )}
    </Row>
  );
}

function Loading({ label }: { label: string }) {
  return (
    <div className="py-3">
      <p role="status" className="sr-only">
        {label}
      </p>
      <Skeleton className="w-48" />
      <Skeleton className="mt-2 w-32" />
    </div>
  );
}
