import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';

/** What may help with a card that was forgotten often. */
export function LeechAdvice({
  lapses,
  page,
  onNote,
  onSuspend,
}: {
  lapses: number;
  /** The address of the page of the term. */
  page: string;
  onNote: () => void;
  onSuspend: () => void;
}) {
  const t = useTranslations('studySession.leech');
  return (
    <Notice tone="warning" role="note" className="w-full max-w-text text-start text-small">
      <strong className="font-semibold">{t('title', { count: lapses })}.</strong> {t('text')}
      <span className="-ms-3 mt-1 flex flex-wrap">
        <Button size="sm" variant="quiet" onClick={onNote}>
          {t('note')}
        </Button>
        <ButtonLink size="sm" variant="quiet" href={page} target="_blank" rel="noopener">
          {t('page')}
        </ButtonLink>
        <Button size="sm" variant="quiet" onClick={onSuspend}>
          {t('suspend')}
        </Button>
      </span>
    </Notice>
  );
}
