import { NextIntlClientProvider } from 'next-intl';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { GuestStatistics } from '@/features/study/components/statistics/guest-statistics';
import { statisticsTextsOf } from '@/features/study/components/statistics/server-texts';
import { StatisticsView } from '@/features/study/components/statistics/statistics-view';
import { readStatistics } from '@/features/study/service-statistics';
import { localeOf } from '@/i18n/locale';
import { messagesOf } from '@/i18n/texts';

export default async function StatisticsPage({ params }: PageProps<'/[locale]/study/statistics'>) {
  const locale = await localeOf(params);
  const texts = statisticsTextsOf(locale);
  const viewer = await currentViewer();
  const found = viewer && (await readStatistics(viewer, new Date()));
  if (found && !found.ok) return <NotFound locale={locale} />;
  const { studyStatistics, languagesInText } = messagesOf(locale);
  return (
    <>
      <PageHead locale={locale} title={texts.say('title')} />
      <h1 className="pt-8 pb-6 font-serif text-title">{texts.say('title')}</h1>
      {found ? (
        <StatisticsView texts={texts} {...found.data} />
      ) : (
        <NextIntlClientProvider
          locale={locale}
          timeZone="UTC"
          messages={{ studyStatistics, languagesInText }}
        >
          <GuestStatistics
            locale={locale}
            signIn={withNext(`/${locale}/sign-in`, `/${locale}/study/statistics`)}
          />
        </NextIntlClientProvider>
      )}
    </>
  );
}
