import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { usersAddress } from '@/features/accounts/components/users-address';
import { UsersPage } from '@/features/accounts/components/users-page';
import { userQuerySchema } from '@/features/accounts/schema';
import { listUsers } from '@/features/accounts/service';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Users({ params, searchParams }: PageProps<'/[locale]/admin/users'>) {
  const locale = await localeOf(params);
  const query = userQuerySchema.parse(await searchParams);
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, usersAddress(locale, query)));
  const found = await listUsers(viewer, query);
  if (!found.ok) {
    return found.code === 'forbidden' ? (
      <Forbidden locale={locale} />
    ) : (
      <NotFound locale={locale} />
    );
  }
  const { t } = textsOf(locale);
  return (
    <>
      <PageHead locale={locale} title={t('accounts.users.title')} />
      <UsersPage
        locale={locale}
        viewerId={viewer.id}
        q={query.q}
        found={found.data}
        now={new Date()}
      />
    </>
  );
}
