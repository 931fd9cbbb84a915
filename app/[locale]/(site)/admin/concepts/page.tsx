import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { TablePage } from '@/features/editorial/components/table/table-page';
import { tableAddress } from '@/features/editorial/domain/table-address';
import { readTable } from '@/features/editorial/service-table';
import { listViews } from '@/features/editorial/service-views';
import { tableSchema } from '@/features/editorial/table-schema';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Concepts({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/concepts'>) {
  const locale = await localeOf(params);
  const state = tableSchema.safeParse(await searchParams);
  if (!state.success) return <NotFound locale={locale} />;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, tableAddress(locale, state.data)));
  const [found, views] = await Promise.all([
    readTable(viewer, state.data, locale),
    listViews(viewer),
  ]);
  if (!found.ok || !views.ok) {
    return !found.ok && found.code === 'forbidden' ? (
      <Forbidden locale={locale} />
    ) : (
      <NotFound locale={locale} />
    );
  }
  return (
    <>
      <PageHead locale={locale} title={textsOf(locale).t('desk.table.title')} />
      <TablePage
        locale={locale}
        state={state.data}
        found={found.data}
        views={views.data}
        now={new Date()}
      />
    </>
  );
}
