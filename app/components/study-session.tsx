'use client';

import { lazy, Suspense } from 'react';
import type { ReportProps } from '@/features/editorial/components/flags/report-button';
import { SessionScreen } from '@/features/study/components/session/session-screen';
import type { SessionProps } from '@/features/study/components/session/use-study-session';

// Few learners report a mistake.
const ReportDialog = lazy(() => import('@/features/editorial/components/flags/report-dialog'));

type ReportTexts = Pick<ReportProps, 'languages' | 'problems' | 'texts'>;

/** A session, with the way to report a mistake for who is signed in. */
export function StudySession({ report, ...props }: SessionProps & { report: ReportTexts }) {
  const { userId, locale } = props;
  return (
    <SessionScreen
      {...props}
      report={
        userId === null
          ? null
          : ({ content, isOpen, onOpenChange }) =>
              isOpen && (
                <Suspense>
                  <ReportDialog
                    {...report}
                    locale={locale}
                    viewerId={userId}
                    conceptId={content.id}
                    terms={content.terms
                      .filter(({ searchOnly }) => !searchOnly)
                      .map(({ lang, text }) => ({ lang, text }))}
                    isOpen
                    onOpenChange={onOpenChange}
                  />
                </Suspense>
              )
      }
    />
  );
}
