import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import type { QueueCounts } from '../../domain/session-queue';
import { numberText } from '../count-values';

const KINDS = ['new', 'learning', 'review'] as const;

/** How many cards of each kind, those that there are. */
export function CountsLine({ locale, counts }: { locale: Lang; counts: QueueCounts }) {
  const t = useTranslations('studyHome.today');
  const parts = KINDS.filter((kind) => counts[kind] > 0);
  return (
    <span className="tabular-nums">
      {parts.map((kind) => t(kind, { n: numberText(locale, counts[kind]) })).join(' · ')}
    </span>
  );
}
