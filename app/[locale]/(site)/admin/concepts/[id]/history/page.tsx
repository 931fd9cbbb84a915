import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { conceptName } from '@/features/editorial/components/difference/concept-name';
import { revisionsAddress } from '@/features/editorial/components/history/history-address';
import { RevisionsPage } from '@/features/editorial/components/history/revisions-page';
import { revisionsQuerySchema } from '@/features/editorial/schema';
import { listRevisions } from '@/features/editorial/service-history';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Revisions({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/concepts/[id]/history'>) {
  const locale = await localeOf(params);
  const { id } = await params;
  const query = revisionsQuerySchema.safeParse(await searchParams);
  if (!query.success) return <NotFound locale={locale} />;
  const { page } = query.data;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, revisionsAddress(locale, id, page)));
  const found = await listRevisions(viewer, id, page);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const { t } = textsOf(locale);
  const { slug, status, labels } = found.data.heading;
  const name = conceptName({ slug, labels }, locale);
  return (
    <>
      <PageHead locale={locale} title={t('history.titleOf', { name: name.text })} />
      <RevisionsPage
        locale={locale}
        found={found.data}
        name={name}
        termAddress={status === 'published' ? `/${locale}/terms/${slug}` : null}
      />
    </>
  );
}
