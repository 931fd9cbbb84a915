import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { conceptName } from '@/features/editorial/components/difference/concept-name';
import { revisionAddress } from '@/features/editorial/components/history/history-address';
import { RevisionPage } from '@/features/editorial/components/history/revision-page';
import { readRevision } from '@/features/editorial/service-history';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Revision({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/concepts/[id]/history/[version]'>) {
  const locale = await localeOf(params);
  const { id: conceptId, version: versionText } = await params;
  const version = /^\d{1,9}$/.test(versionText) ? Number(versionText) : Number.NaN;
  const isCompared = (await searchParams).compare === 'today';
  const viewer = await currentViewer();
  if (!viewer) {
    const own = revisionAddress(locale, { conceptId, version }, isCompared);
    redirect(withNext(`/${locale}/sign-in`, own));
  }
  const found = await readRevision(viewer, conceptId, version);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const { t } = textsOf(locale);
  const name = conceptName(found.data.heading, locale);
  return (
    <>
      <PageHead locale={locale} title={t('history.versionOf', { name: name.text, version })} />
      <RevisionPage locale={locale} detail={found.data} name={name} isCompared={isCompared} />
    </>
  );
}
