import LogOut from 'lucide-react/icons/log-out';
import Undo from 'lucide-react/icons/undo-2';
import { useTranslations } from 'next-intl';
import { Kbd } from '@/ui/kbd';
import { Progress } from '@/ui/progress';
import type { QueueCounts } from '../../domain/session-queue';

const KINDS = ['new', 'learning', 'review'] as const;

const toolClass =
  'inline-flex min-h-9 items-center gap-1.5 rounded-control px-2 text-ui text-ink-2 no-underline enabled-hover:bg-accent-wash enabled-hover:text-accent-ink disabled:opacity-55 touch:min-h-11 touch:min-w-11 touch:justify-center [&_svg]:size-5 sm:[&_svg]:hidden';

/** What is left, and the way back and out. */
export function SessionBar({
  left,
  done,
  millis,
  decks,
  onUndo,
}: {
  left: QueueCounts;
  done: number;
  /** Spent on answers. */
  millis: number;
  decks: string;
  /** Absent where there is nothing to take back. */
  onUndo?: (() => void) | undefined;
}) {
  const t = useTranslations('studySession');
  const total = done + left.new + left.learning + left.review;
  return (
    <header>
      <Progress
        value={done}
        max={total}
        label={t('progress')}
        className="h-[3px] rounded-none duration-150"
      />
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-5 px-4 pt-2">
        <dl
          aria-label={t('counts.label')}
          className="flex flex-1 flex-wrap gap-x-5 text-ink-2 text-small"
        >
          {KINDS.map((kind) => (
            <div key={kind} className="flex gap-1.5">
              <dt>{t(`counts.${kind}`)}</dt>
              <dd className="tabular-nums">{t('number', { count: left[kind] })}</dd>
            </div>
          ))}
          <div className="flex max-sm:hidden">
            <dt className="sr-only">{t('time')}</dt>
            <dd>{t('minutes', { count: Math.floor(millis / 60_000) })}</dd>
          </div>
        </dl>
        <button type="button" disabled={!onUndo} onClick={onUndo} className={toolClass}>
          <Undo aria-hidden />
          <span className="max-sm:sr-only">{t('undo')}</span>
          <Kbd>U</Kbd>
        </button>
        <a href={decks} className={toolClass}>
          <LogOut aria-hidden />
          <span className="max-sm:sr-only">{t('leave')}</span>
        </a>
      </div>
    </header>
  );
}
