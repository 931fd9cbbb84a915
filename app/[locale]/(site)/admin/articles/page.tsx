import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { ArticlesDeskPage } from '@/features/articles/components/desk/articles-desk-page';
import { deskAddress } from '@/features/articles/components/desk/desk-address';
import { deskQuerySchema } from '@/features/articles/desk-schema';
import { listDeskArticles } from '@/features/articles/service-desk';
import { readProgress } from '@/features/articles/service-jobs';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Articles({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/articles'>) {
  const locale = await localeOf(params);
  const query = deskQuerySchema.parse(await searchParams);
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, deskAddress(locale, query)));
  const [found, progress] = await Promise.all([
    listDeskArticles(viewer, query),
    readProgress(viewer),
  ]);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  if (!progress.ok) return <Refused locale={locale} code={progress.code} />;
  return (
    <>
      <PageHead locale={locale} title={textsOf(locale).t('articleDesk.list.title')} />
      <ArticlesDeskPage locale={locale} query={query} found={found.data} progress={progress.data} />
    </>
  );
}
