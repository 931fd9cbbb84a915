import { textsOf } from '@/i18n/texts';
import type { Lang } from '@/language/lang';
import type { KnownShareProps } from './known-share';

/** What is said of how much of an article is known. */
export function knownTextsOf(locale: Lang): KnownShareProps['texts'] {
  const { t } = textsOf(locale);
  const percent = '{percent}';
  return {
    share: t('reader.known.share', { percent }),
    shareOn: t('reader.known.shareOn', { percent }),
    counts: t('reader.known.counts', { known: '{known}', total: '{total}', left: '{left}' }),
    date: t('reader.known.date'),
    show: t('reader.known.show'),
    study: t('reader.known.study'),
    preparing: t('reader.known.preparing'),
    offline: t('studyHome.errors.offline'),
    failed: t('studyHome.errors.unexpected'),
    signedOut: t('studyHome.errors.unauthenticated'),
    signIn: t('studyHome.errors.signIn'),
  };
}
