import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { prefilledTerm } from '@/features/editorial/components/form/blank-concept';
import { ConceptFormPage } from '@/features/editorial/components/form/concept-form-page';
import { readBlank } from '@/features/editorial/service-editing';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function NewConcept({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/concepts/new'>) {
  const locale = await localeOf(params);
  const prefill = await searchParams;
  const viewer = await currentViewer();
  const term = prefilledTerm(prefill);
  const query = term && `?${new URLSearchParams({ term })}`;
  if (!viewer) redirect(withNext(`/${locale}/sign-in`, `/${locale}/admin/concepts/new${query}`));
  const blank = readBlank(viewer);
  if (!blank.ok) return <Forbidden locale={locale} />;
  const { t } = textsOf(locale);
  return (
    <>
      <PageHead locale={locale} title={t('conceptForm.newTitle')} />
      <ConceptFormPage
        locale={locale}
        viewer={viewer}
        editing={blank.data(randomUUID(), prefill)}
        keptAs={term ? `new ${term}` : 'new'}
      />
    </>
  );
}
