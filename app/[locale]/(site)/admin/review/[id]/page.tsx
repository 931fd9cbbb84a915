import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { hasRole } from '@/features/accounts/domain/role';
import { conceptName } from '@/features/editorial/components/difference/concept-name';
import { ProposalPage } from '@/features/editorial/components/review/proposal-page';
import { proposalAddress } from '@/features/editorial/components/review/review-address';
import { readProposal } from '@/features/editorial/service-proposals';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Proposal({ params }: PageProps<'/[locale]/admin/review/[id]'>) {
  const locale = await localeOf(params);
  const { id } = await params;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, proposalAddress(locale, id)));
  const found = await readProposal(viewer, id);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const { t } = textsOf(locale);
  const { text } = conceptName(found.data.concept, locale);
  return (
    <>
      <PageHead locale={locale} title={`${t('review.title')}: ${text}`} />
      <ProposalPage
        locale={locale}
        detail={found.data}
        viewer={{ id: viewer.id, isEditor: hasRole(viewer.role, 'editor') }}
      />
    </>
  );
}
