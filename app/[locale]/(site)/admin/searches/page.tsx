import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { MissesPage } from '@/features/search/components/misses-page';
import { missesAddress } from '@/features/search/domain/misses-address';
import { missQuerySchema } from '@/features/search/schema';
import { listMisses } from '@/features/search/service-misses';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Searches({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/searches'>) {
  const locale = await localeOf(params);
  const query = missQuerySchema.safeParse(await searchParams);
  if (!query.success) return <NotFound locale={locale} />;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, missesAddress(locale, query.data)));
  const found = await listMisses(viewer, query.data, new Date());
  if (!found.ok) {
    return found.code === 'forbidden' ? (
      <Forbidden locale={locale} />
    ) : (
      <NotFound locale={locale} />
    );
  }
  return (
    <>
      <PageHead locale={locale} title={textsOf(locale).t('desk.searches.title')} />
      <MissesPage locale={locale} q={query.data.q} found={found.data} />
    </>
  );
}
