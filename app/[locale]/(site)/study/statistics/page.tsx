import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { statisticsTextsOf } from '@/features/study/components/statistics/server-texts';
import { StatisticsView } from '@/features/study/components/statistics/statistics-view';
import { readStatistics } from '@/features/study/service-statistics';
import { localeOf } from '@/i18n/locale';

export default async function StatisticsPage({ params }: PageProps<'/[locale]/study/statistics'>) {
  const locale = await localeOf(params);
  const texts = statisticsTextsOf(locale);
  const found = await readStatistics(await currentViewer(), new Date());
  if (!found.ok) return <NotFound locale={locale} />;
  return (
    <>
      <PageHead locale={locale} title={texts.say('title')} />
      <h1 className="pt-8 pb-6 font-serif text-title">{texts.say('title')}</h1>
      <StatisticsView texts={texts} {...found.data} />
    </>
  );
}
