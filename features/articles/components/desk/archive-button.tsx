'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { toast } from '@/ui/toast-store';
import { archiveArticleAction } from '../../actions';
import { useErrorText } from './failure';

/** Takes an article out of sight of everybody but editors, or brings it back; either can be undone. */
export function ArchiveButton({
  id,
  version,
  title,
  isArchived,
}: {
  id: string;
  version: number;
  title: string;
  isArchived: boolean;
}) {
  const t = useTranslations('articleDesk.form');
  const errorText = useErrorText();
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const set = async (from: number, archived: boolean, isUndo: boolean) => {
    setIsBusy(true);
    const answer = await answerOf(
      archiveArticleAction({ id, version: from, isArchived: archived }),
    );
    setIsBusy(false);
    if (!answer.ok) {
      toast({ title: errorText(answer.code), tone: 'bad' });
      return;
    }
    const { version: next } = answer.data;
    toast({
      title: t(archived ? 'archivedDone' : 'unarchivedDone'),
      description: title,
      tone: 'good',
      action: isUndo
        ? undefined
        : { label: t('undo'), onSelect: () => void set(next, !archived, true) },
    });
    router.refresh();
  };
  return (
    <Button
      variant={isArchived ? 'secondary' : 'danger'}
      size="sm"
      aria-disabled={isBusy}
      onClick={() => !isBusy && set(version, !isArchived, false)}
    >
      {t(isArchived ? 'unarchive' : 'archive')}
    </Button>
  );
}
