import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { rejectionsQuerySchema } from '@/features/articles/candidates-schema';
import { rejectionsAddress } from '@/features/articles/components/candidates/candidates-address';
import { RejectionsPage } from '@/features/articles/components/candidates/rejections-page';
import { listRejections } from '@/features/articles/service-candidates';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Rejections({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/candidates'>) {
  const locale = await localeOf(params);
  const query = rejectionsQuerySchema.safeParse(await searchParams);
  if (!query.success) return <NotFound locale={locale} />;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, rejectionsAddress(locale, query.data.page)));
  const found = await listRejections(viewer, query.data);
  if (!found.ok) {
    return found.code === 'forbidden' ? (
      <Forbidden locale={locale} />
    ) : (
      <NotFound locale={locale} />
    );
  }
  return (
    <>
      <PageHead locale={locale} title={textsOf(locale).t('candidates.rejections.title')} />
      <RejectionsPage locale={locale} found={found.data} />
    </>
  );
}
