import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { hasRole } from '@/features/accounts/domain/role';
import { DeskPage } from '@/features/editorial/components/desk/desk-page';
import { OwnDeskPage } from '@/features/editorial/components/desk/own-desk-page';
import { readDesk, readOwnDesk } from '@/features/editorial/service-desk';
import { ownDeskSchema } from '@/features/editorial/table-schema';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function DeskOfEditors({
  params,
  searchParams,
}: PageProps<'/[locale]/admin'>) {
  const locale = await localeOf(params);
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, `/${locale}/admin`));
  if (!hasRole(viewer.role, 'contributor')) return <Forbidden locale={locale} />;
  const head = <PageHead locale={locale} title={textsOf(locale).t('desk.home.title')} />;
  const now = new Date();
  if (hasRole(viewer.role, 'editor')) {
    const desk = await readDesk(viewer, now);
    if (!desk.ok) return <NotFound locale={locale} />;
    return (
      <>
        {head}
        <DeskPage locale={locale} desk={desk.data} now={now} />
      </>
    );
  }
  const pages = ownDeskSchema.safeParse(await searchParams);
  const own = pages.success ? await readOwnDesk(viewer, pages.data) : null;
  if (!own?.ok) return <NotFound locale={locale} />;
  return (
    <>
      {head}
      <OwnDeskPage locale={locale} {...own.data} now={now} />
    </>
  );
}
