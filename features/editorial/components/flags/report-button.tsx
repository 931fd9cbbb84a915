'use client';

import { lazy, Suspense, useState } from 'react';
import type { Lang } from '@/language/lang';
import { type Packed, unpack } from '@/ui/packed';
import { useHydrated } from '@/ui/use-hydrated';
import type { ProblemTexts } from '../review/problem-texts';

type TextKey =
  | 'report'
  | 'reportTitle'
  | 'reportWhat'
  | 'whole'
  | 'reportReason'
  | 'reportHint'
  | 'reportSubmit'
  | 'reportBusy'
  | 'reportDone'
  | 'cancel'
  | 'close';

export interface ReportProps {
  locale: Lang;
  viewerId: string;
  conceptId: string;
  terms: readonly { lang: Lang; text: string }[];
  languages: Record<Lang, string>;
  problems: ProblemTexts;
  texts: Record<TextKey, string>;
}

// Few readers report a mistake, and the page of a term is to be small.
const ReportDialog = lazy(() => import('./report-dialog'));

/** Opens the form for a mistake. */
export function ReportButton({ data }: { data: Packed<ReportProps> }) {
  const props = unpack(data);
  const isAlive = useHydrated();
  const [wasOpened, setWasOpened] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        disabled={!isAlive}
        onClick={() => {
          setWasOpened(true);
          setIsOpen(true);
        }}
        className="min-h-6 text-ink-2 text-label underline-offset-4 hover:text-accent-ink hover:underline touch:min-h-11"
      >
        {props.texts.report}
      </button>
      {wasOpened && (
        <Suspense>
          <ReportDialog {...props} isOpen={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </>
  );
}
