import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useHydrated } from '@/ui/use-hydrated';
import { restoreRevisionAction } from '../../actions';
import { Difference } from '../difference/difference';
import { sayOnArrival } from '../review/arrival';
import { ProblemNotice } from '../review/problem-notice';
import { useDeed } from '../review/use-deed';
import { revisionsAddress } from './history-address';
import type { RevisionViewProps } from './revision-view';

/** Brings a version back, after showing what that would change. */
export function Restore({
  locale,
  conceptId,
  version,
  currentVersion,
  sinceThen,
  places,
  problems,
  texts,
}: RevisionViewProps) {
  const router = useRouter();
  const deed = useDeed();
  const isAlive = useHydrated();
  const [isAsking, setIsAsking] = useState(false);
  if (sinceThen.length === 0) return null;
  const restore = () =>
    deed.run(
      () => restoreRevisionAction(conceptId, version, currentVersion),
      () => {
        sayOnArrival({ title: texts.restoreDone, tone: 'good' });
        router.push(revisionsAddress(locale, conceptId));
        return 'leaving';
      },
    );
  const { difference, today, restoreTitle, restoreText, restoreSubmit, restoreBusy } = texts;
  return (
    <div inert={!isAlive}>
      <Button onClick={() => setIsAsking(true)}>{texts.restore}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        isBusy={deed.isBusy}
        onConfirm={restore}
        size="lg"
        texts={{
          title: restoreTitle,
          text: restoreText,
          submit: restoreSubmit,
          busy: restoreBusy,
          cancel: texts.cancel,
          close: texts.close,
        }}
      >
        <ProblemNotice
          locale={locale}
          problem={deed.problem}
          texts={problems}
          refused={texts.restoreRefused}
          places={places}
          onReload={() => {
            deed.forget();
            setIsAsking(false);
            router.refresh();
          }}
          className="mb-4"
        />
        <Difference
          entries={sinceThen}
          texts={{ ...difference, before: today, after: texts.version }}
        />
      </ConfirmDialog>
    </div>
  );
}
