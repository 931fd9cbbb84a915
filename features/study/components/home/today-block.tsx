import { useTranslations } from 'next-intl';
import type { Lang } from '@/language/lang';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { sessionAddress } from '../../domain/session-address';
import { sumOf, type Today } from '../../domain/today';
import { countValues } from '../count-values';
import { CountsLine } from './counts-line';

/** How much is to be done today, and what is to be said about it. */
export function TodayBlock({
  locale,
  today: { counts, waiting, leeches },
  hasMany,
}: {
  locale: Lang;
  today: Today;
  /** Whether there are several decks to study together. */
  hasMany: boolean;
}) {
  const t = useTranslations('studyHome.today');
  const sum = sumOf(counts);
  return (
    <section aria-label={t('title')} className="mt-8 flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div>
          <p className="text-headword">
            {sum > 0 ? t('cards', countValues(locale, sum)) : t('none')}
          </p>
          <p className="text-ink-2">
            {sum > 0 ? <CountsLine locale={locale} counts={counts} /> : t('noneText')}
          </p>
        </div>
        {hasMany && sum > 0 && (
          <ButtonLink
            href={sessionAddress(locale)}
            variant="primary"
            rel="nofollow"
            className="max-sm:w-full"
          >
            {t('all')}
          </ButtonLink>
        )}
      </div>
      {waiting > 0 && <Notice>{t('backlog', countValues(locale, waiting))}</Notice>}
      {leeches > 0 && (
        <p className="text-ink-2 text-small">
          {t('leeches', countValues(locale, leeches))}{' '}
          <a href={`/${locale}/study/statistics`} className="link">
            {t('leechesLink')}
          </a>
        </p>
      )}
    </section>
  );
}
