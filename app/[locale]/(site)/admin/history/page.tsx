import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { ChangesPage } from '@/features/editorial/components/history/changes-page';
import { changesAddress } from '@/features/editorial/components/history/history-address';
import { historyQuerySchema } from '@/features/editorial/schema';
import { listAuthors, listChanges } from '@/features/editorial/service-history';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function History({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/history'>) {
  const locale = await localeOf(params);
  // A form sends the fields that nothing was chosen in as well.
  const chosen = Object.entries(await searchParams).filter(([, value]) => value !== '');
  const query = historyQuerySchema.safeParse(Object.fromEntries(chosen));
  if (!query.success) return <NotFound locale={locale} />;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, changesAddress(locale, query.data)));
  const found = await listChanges(viewer, query.data);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const authors = await listAuthors(viewer);
  const { t } = textsOf(locale);
  return (
    <>
      <PageHead locale={locale} title={t('history.title')} />
      <ChangesPage
        locale={locale}
        query={query.data}
        found={found.data}
        authors={authors.ok ? authors.data : []}
      />
    </>
  );
}
