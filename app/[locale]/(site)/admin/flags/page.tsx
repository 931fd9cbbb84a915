import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { flagsAddress } from '@/features/editorial/components/flags/flags-address';
import { FlagsPage } from '@/features/editorial/components/flags/flags-page';
import { flagQuerySchema } from '@/features/editorial/schema';
import { listFlags } from '@/features/editorial/service-flags';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Flags({ params, searchParams }: PageProps<'/[locale]/admin/flags'>) {
  const locale = await localeOf(params);
  const query = flagQuerySchema.safeParse(await searchParams);
  if (!query.success) return <NotFound locale={locale} />;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, flagsAddress(locale, query.data)));
  const found = await listFlags(viewer, query.data);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const { t } = textsOf(locale);
  return (
    <>
      <PageHead locale={locale} title={t('flags.title')} />
      <FlagsPage
        locale={locale}
        viewerId={viewer.id}
        status={query.data.status}
        found={found.data}
      />
    </>
  );
}
