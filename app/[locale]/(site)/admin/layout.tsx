import { currentViewer } from '@/app/components/current-viewer';
import { hasRole } from '@/features/accounts/domain/role';
import { AdminNav } from '@/features/editorial/components/desk/admin-nav';
import { readQueues } from '@/features/editorial/service-desk';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

/** What the pages of editors have above them; what may not be seen, each page says itself. */
export default async function AdminLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  const locale = await localeOf(params);
  const viewer = await currentViewer();
  if (!viewer || !hasRole(viewer.role, 'contributor')) return children;
  const { t } = textsOf(locale);
  const queues = await readQueues(viewer);
  const base = `/${locale}/admin`;
  const overview = { href: base, label: t('desk.nav.overview') };
  const ofEditors = [
    { href: `${base}/concepts`, label: t('desk.nav.concepts') },
    { href: `${base}/articles`, label: t('articleDesk.nav') },
    { href: `${base}/imports`, label: t('imports.nav') },
    { href: `${base}/review`, label: t('desk.nav.review'), queue: 'proposals' as const },
    { href: `${base}/flags`, label: t('desk.nav.flags'), queue: 'flags' as const },
    { href: `${base}/difficult`, label: t('difficult.nav') },
    { href: `${base}/history`, label: t('desk.nav.history') },
  ];
  const ofAdmins = [{ href: `${base}/users`, label: t('desk.nav.people') }];
  return (
    <>
      <AdminNav
        links={[
          overview,
          ...(hasRole(viewer.role, 'editor') ? ofEditors : []),
          ...(hasRole(viewer.role, 'admin') ? ofAdmins : []),
        ]}
        counts={queues.ok ? queues.data : undefined}
        newConcept={{ href: `${base}/concepts/new`, label: t('desk.nav.newConcept') }}
        texts={{
          label: t('desk.nav.label'),
          messages: t('desk.nav.messages'),
          close: t('desk.nav.close'),
        }}
      />
      {children}
    </>
  );
}
