import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { hasRole } from '@/features/accounts/domain/role';
import { reviewAddress } from '@/features/editorial/components/review/review-address';
import { ReviewPage } from '@/features/editorial/components/review/review-page';
import { reviewQuerySchema } from '@/features/editorial/schema';
import { listOwnProposals, listProposals } from '@/features/editorial/service-proposals';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

/** For editors what waits for them; for who proposes, their own proposals. */
export default async function Review({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/review'>) {
  const locale = await localeOf(params);
  const query = reviewQuerySchema.safeParse(await searchParams);
  if (!query.success) return <NotFound locale={locale} />;
  const { status, page } = query.data;
  const viewer = await currentViewer();
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, reviewAddress(locale, query.data)));
  const isEditor = hasRole(viewer.role, 'editor');
  const found = isEditor
    ? await listProposals(viewer, { status, page })
    : await listOwnProposals(viewer, page);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  const { t } = textsOf(locale);
  return (
    <>
      <PageHead locale={locale} title={t(isEditor ? 'review.title' : 'review.ownTitle')} />
      <ReviewPage locale={locale} status={isEditor ? status : undefined} found={found.data} />
    </>
  );
}
