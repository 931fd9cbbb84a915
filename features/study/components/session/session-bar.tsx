import LogOut from 'lucide-react/icons/log-out';
import Undo from 'lucide-react/icons/undo-2';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
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
  menu,
}: {
  left: QueueCounts;
  done: number;
  /** Spent on answers. */
  millis: number;
  decks: string;
  /** Absent where there is nothing to take back. */
  onUndo?: (() => void) | undefined;
  /** Takes the place where a card puts its menu. */
  menu: Ref<HTMLSpanElement>;
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
      <div className="mx-auto flex w-full max-w-page flex-wrap items-start gap-x-1 px-4 pt-2 sm:gap-x-3">
        <dl
          aria-label={t('counts.label')}
          className="flex min-w-0 flex-1 flex-wrap gap-x-3 text-ink-2 text-label sm:gap-x-5 sm:pt-1.5 sm:text-small"
        >
          {KINDS.map((kind) => (
            <div key={kind} className="flex flex-col sm:flex-row sm:items-baseline sm:gap-1.5">
              <dt>{t(`counts.${kind}`)}</dt>
              <dd lang="en" className="tabular-nums text-ink">
                {left[kind]}
              </dd>
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
        <span ref={menu} className="contents" />
        <a href={decks} className={toolClass}>
          <LogOut aria-hidden />
          <span className="max-sm:sr-only">{t('leave')}</span>
        </a>
      </div>
    </header>
  );
}
