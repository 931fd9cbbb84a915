import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Button, ButtonLink } from '@/ui/button';
import { KeysHelp, useKeys } from '@/ui/keys';
import { acceptProposalAction, returnProposalAction } from '../../actions';
import { ActionBar } from './action-bar';
import { sayOnArrival } from './arrival';
import { CommentDialog } from './comment-dialog';
import { ProblemNotice } from './problem-notice';
import type { ProposalViewProps } from './proposal-view';
import { formAddress, proposalAddress, reviewAddress } from './review-address';
import { useDeed } from './use-deed';

/** What an editor can do with a proposal that waits; a decision leads to the next one. */
export function Decision({
  locale,
  id,
  viewerId,
  conceptId,
  version,
  kind,
  conflicts,
  beside,
  places,
  problems,
  texts,
}: ProposalViewProps) {
  const router = useRouter();
  const publishing = useDeed();
  const returning = useDeed();
  const [isReturning, setIsReturning] = useState(false);
  const { detail, done, keys, cancel, close } = texts;
  const form = formAddress(locale, conceptId, kind === 'change' ? id : undefined);
  const reload = () => {
    publishing.forget();
    returning.forget();
    setIsReturning(false);
    router.refresh();
  };
  const follow = (proposal: string | null) =>
    proposal ? () => router.push(proposalAddress(locale, proposal)) : undefined;
  const goOn = (title: string, link?: ReactNode) => {
    const next = beside.next ?? beside.previous;
    const last = !next && <span className="block">{done.last}</span>;
    sayOnArrival({ title, tone: 'good', description: (link || last) && [link, last] });
    router.push(next ? proposalAddress(locale, next) : reviewAddress(locale));
    return 'leaving' as const;
  };
  const publish = () =>
    publishing.run(
      () => acceptProposalAction(id, version),
      ({ slug }) =>
        goOn(
          done.published,
          <a key={slug} href={`/${locale}/terms/${slug}`} className="link">
            {detail.viewTerm}
          </a>,
        ),
    );
  useKeys({
    j: follow(beside.next),
    k: follow(beside.previous),
    a: conflicts ? undefined : publish,
    e: () => router.push(form),
    r: () => setIsReturning(true),
  });
  return (
    <ActionBar
      problem={
        <ProblemNotice
          locale={locale}
          problem={publishing.problem}
          texts={problems}
          refused={detail.refused}
          places={places}
          onReload={reload}
        />
      }
      help={
        <KeysHelp
          title={keys.title}
          on={keys.on}
          keys={[
            ...(conflicts ? [] : [{ key: 'a', label: keys.publish }]),
            { key: 'e', label: keys.edit },
            { key: 'r', label: keys.sendBack },
            { key: 'j', label: keys.next },
            { key: 'k', label: keys.previous },
          ]}
        />
      }
    >
      <Button onClick={() => setIsReturning(true)}>{detail.sendBack}</Button>
      <ButtonLink href={form} variant={conflicts ? 'primary' : 'secondary'}>
        {detail.edit}
      </ButtonLink>
      {!conflicts && (
        <Button variant="primary" aria-disabled={publishing.isBusy} onClick={publish}>
          {publishing.isBusy ? detail.publishing : detail.publish}
        </Button>
      )}
      <CommentDialog
        locale={locale}
        keptAs={`return/${viewerId}/${id}`}
        isOpen={isReturning}
        onOpenChange={setIsReturning}
        isRequired
        deed={returning}
        onSubmit={(comment, forget) =>
          returning.run(
            () => returnProposalAction(id, comment),
            () => {
              forget();
              return goOn(done.returned);
            },
          )
        }
        onReload={reload}
        problems={problems}
        texts={{ ...texts.sendBackDialog, cancel, close }}
      />
    </ActionBar>
  );
}
