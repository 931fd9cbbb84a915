import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { candidatesAddress } from '@/features/articles/components/candidates/candidates-address';
import { CandidatesPage } from '@/features/articles/components/candidates/candidates-page';
import { readCandidates } from '@/features/articles/service-candidates';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Candidates({
  params,
}: PageProps<'/[locale]/admin/articles/[slug]/candidates'>) {
  const locale = await localeOf(params);
  const { slug } = await params;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, candidatesAddress(locale, slug)));
  const found = await readCandidates(viewer, slug);
  if (!found.ok) {
    return found.code === 'forbidden' ? (
      <Forbidden locale={locale} />
    ) : (
      <NotFound locale={locale} />
    );
  }
  return (
    <>
      <PageHead locale={locale} title={textsOf(locale).t('candidates.title')} />
      <CandidatesPage locale={locale} found={found.data} />
    </>
  );
}
