import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button, ButtonLink } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { withdrawProposalAction } from '../../actions';
import { ActionBar } from './action-bar';
import { sayOnArrival } from './arrival';
import { ProblemNotice } from './problem-notice';
import type { ProposalViewProps } from './proposal-view';
import { formAddress, reviewAddress } from './review-address';
import { useDeed } from './use-deed';

/** What one can do with what one proposed oneself. */
export function OwnProposal({
  locale,
  id,
  conceptId,
  kind,
  mayWithdraw,
  problems,
  texts,
}: ProposalViewProps) {
  const router = useRouter();
  const deed = useDeed();
  const [isAsking, setIsAsking] = useState(false);
  const { detail, withdrawDialog, done, cancel, close } = texts;
  const withdraw = () =>
    deed.run(
      () => withdrawProposalAction(id),
      () => {
        sayOnArrival({ title: done.withdrawn, tone: 'good' });
        router.push(reviewAddress(locale));
        return 'leaving';
      },
    );
  return (
    <ActionBar>
      {mayWithdraw && (
        <Button variant="danger" onClick={() => setIsAsking(true)}>
          {detail.withdraw}
        </Button>
      )}
      <ButtonLink href={formAddress(locale, conceptId)}>{detail.goOn}</ButtonLink>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        isBusy={deed.isBusy}
        onConfirm={withdraw}
        variant="danger"
        texts={{ ...withdrawDialog, text: withdrawDialog[kind], cancel, close }}
      >
        <ProblemNotice
          locale={locale}
          problem={deed.problem}
          texts={problems}
          onReload={() => {
            deed.forget();
            setIsAsking(false);
            router.refresh();
          }}
        />
      </ConfirmDialog>
    </ActionBar>
  );
}
