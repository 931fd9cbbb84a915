import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { hasRole } from '@/features/accounts/domain/role';
import { prefilledTerm } from '@/features/editorial/components/form/blank-concept';
import { blankEditing } from '@/features/editorial/components/form/blank-editing';
import { ConceptFormPage } from '@/features/editorial/components/form/concept-form-page';
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
  if (!hasRole(viewer.role, 'contributor')) return <Forbidden locale={locale} />;
  const { t } = textsOf(locale);
  return (
    <>
      <PageHead locale={locale} title={t('conceptForm.newTitle')} />
      <ConceptFormPage
        locale={locale}
        viewer={viewer}
        editing={blankEditing(viewer.role, randomUUID(), prefill)}
        keptAs={term ? `new ${term}` : 'new'}
      />
    </>
  );
}
