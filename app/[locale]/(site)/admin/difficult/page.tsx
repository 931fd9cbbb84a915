import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { CATEGORIES } from '@/features/glossary/schema';
import { DifficultPage } from '@/features/study/components/difficult/difficult-page';
import { difficultAddress } from '@/features/study/domain/difficult-address';
import { difficultQuerySchema } from '@/features/study/schema';
import { LEAST_LEARNERS, listDifficult } from '@/features/study/service-difficult';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Difficult({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/difficult'>) {
  const locale = await localeOf(params);
  const query = difficultQuerySchema.safeParse(await searchParams);
  if (!query.success) return <NotFound locale={locale} />;
  const { category, page } = query.data;
  const viewer = await currentViewer();
  const address = difficultAddress(locale, { ...(category && { category }), page });
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, address));
  const found = await listDifficult(viewer, query.data);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  return (
    <>
      <PageHead locale={locale} title={textsOf(locale).t('difficult.title')} />
      <DifficultPage
        locale={locale}
        category={category}
        categories={CATEGORIES}
        least={LEAST_LEARNERS}
        found={found.data}
      />
    </>
  );
}
