import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import { withNext } from '@/features/accounts/components/next-address';
import { AlignmentPage } from '@/features/articles/components/alignment/alignment-page';
import { articleAddress } from '@/features/articles/components/desk/desk-address';
import { readAlignment } from '@/features/articles/service-alignment';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function Alignment({
  params,
}: PageProps<'/[locale]/admin/articles/[slug]/alignment'>) {
  const locale = await localeOf(params);
  const { slug } = await params;
  const viewer = await currentViewer();
  if (!viewer) {
    redirect(withNext(`/${locale}/sign-in`, articleAddress(locale, slug, 'alignment')));
  }
  const found = await readAlignment(viewer, slug);
  if (!found.ok) return <Refused locale={locale} code={found.code} />;
  return (
    <>
      <PageHead locale={locale} title={textsOf(locale).t('alignment.title')} />
      <AlignmentPage locale={locale} {...found.data} />
    </>
  );
}
